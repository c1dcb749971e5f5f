-- What V4 moved to consultation.contributor. A deployment that rolls service by service runs this after the last old replica
-- has ended.
alter table consultation.comment
    drop column author_subject,
    drop column client,
    drop column consent_purpose,
    drop column consent_version,
    drop column consented_at;

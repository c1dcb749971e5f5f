-- Frozen on 2026-11-22 with reference-schema.sql. One comment, as the plainest program would take it: the key of the request,
-- the comment and its event in one transaction.
\set citizen random(1, 12)
\set consultation random(1, 3)
begin;
insert into reference.idempotency (subject, client, operation, key, body_hash, status, resource_id, expires_at)
values ('0b7c5a1e-4f0d-4c39-9a51-0000000000' || lpad(:citizen::text, 2, '0'), 'portal-tandinh', 'submit-comment', gen_random_uuid(),
    '\x9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 201, uuidv7(), now() + interval '7 days')
returning resource_id as id \gset
insert into reference.comment (id, consultation_id, target, text, stance, channel, author_kind, subject, client, consent_purpose,
    consent_version, unit_code, unit_valid_from, state, submitted_at, version)
values (:id::uuid, ('00000000-0000-0000-0000-' || lpad(:consultation::text, 12, '0'))::uuid, 'dieu-3',
    'Đề nghị niêm yết dự thảo quy ước tại nhà văn hóa để mọi người cùng đọc.', 'OTHER', 'PORTAL', 'CITIZEN',
    '0b7c5a1e-4f0d-4c39-9a51-0000000000' || lpad(:citizen::text, 2, '0'), 'portal-tandinh', 'CONSULTATION', '2026-01', '26737',
    '2025-07-01', 'SUBMITTED', now(), 0);
insert into reference.outbox (event_id, topic, type, aggregate_id, aggregate_version, occurred_at, payload)
values (gen_random_uuid(), 'consultation.comment.v1', 'vn.danchu.consultation.comment.submitted.v1', :id::uuid, 1, now(),
    json_build_object('comment', :id::text, 'consultation', :consultation::text, 'unit', '26737', 'authorKind', 'CITIZEN', 'channel',
        'PORTAL', 'stance', 'OTHER', 'state', 'SUBMITTED', 'submittedAt', now())::text);
commit;

-- Who speaks is nobody's business but theirs. What everybody may read stays in tables without row-level security, so that
-- lists and search cost what they did; what ties it to a person moves to a table of its own behind policies. (V5 takes the
-- columns away.)

-- The person behind a comment, and what they agreed to.
create table consultation.contributor (
    comment_id      uuid        primary key references consultation.comment,
    -- opaque subject of the token
    subject         text        not null,
    client          text        not null,
    consent_purpose text        not null,
    consent_version text        not null,
    consented_at    timestamptz not null
);
insert into consultation.contributor (comment_id, subject, client, consent_purpose, consent_version, consented_at)
select id, author_subject, client, consent_purpose, consent_version, consented_at from consultation.comment;
create index contributor_subject on consultation.contributor (subject, comment_id);
grant select, insert on consultation.contributor to ${application};

alter table consultation.contributor enable row level security;
alter table consultation.contributor force row level security;
create policy owner on consultation.contributor to current_user using (true);
-- A contributor finds their own; no official finds anybody's. The worker has no part in it.
create policy self on consultation.contributor to ${application} using (subject = platform.scope_subject());

-- Which official took which step: for those who act for the unit.
alter table consultation.step add column unit_code text, add column unit_valid_from date;
update consultation.step s set unit_code = c.unit_code, unit_valid_from = c.unit_valid_from
from consultation.consultation c where c.id = s.consultation_id;
alter table consultation.step alter column unit_code set not null, alter column unit_valid_from set not null;
alter table consultation.step enable row level security;
alter table consultation.step force row level security;
create policy owner on consultation.step to current_user using (true);
create policy unit on consultation.step to ${application} using (platform.in_scope(unit_code, unit_valid_from));

-- With its salt, whoever guesses a short comment and its author could prove the guess. Nothing that serves requests reads one.
revoke select on consultation.commitment from ${application}, ${worker};
grant select (sequence, consultation_id, kind, subject_id, subject_version, commitment) on consultation.commitment to ${worker};

-- That the compiler does not approve is LOCAL: a row of the catalogue, which a body may suspend. A table can't.
alter table consultation.consultation drop constraint consultation_check;

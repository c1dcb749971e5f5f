-- What a unit apologises for: one row for each day of feedback that it missed. Written at the breach, by the sweep or by the request
-- that comes before it.
create table supervision.apology (
    id              uuid        primary key,
    feedback_id     uuid        not null references supervision.feedback,
    -- exactly one for each breach
    duty_id         uuid        not null unique,
    code            text        not null,
    unit_code       text        not null,
    unit_valid_from date        not null,
    missed_on       date        not null,
    state           text        not null check (state in ('DUE', 'SENT', 'CLOSED')),
    arisen_at       timestamptz not null,
    cause           text        check (cause in ('SUBJECTIVE', 'OBJECTIVE')),
    text            text        check (text <> '' and text is nfc normalized),
    new_date        date,
    sender          text,
    sent_at         timestamptz,
    met_on          date,
    minutes         text        check (minutes <> '' and minutes is nfc normalized),
    version         bigint      not null,
    check ((state = 'DUE') = (sent_at is null)),
    check ((sent_at is null) = (cause is null) and (sent_at is null) = (text is null) and (sent_at is null) = (sender is null)),
    check (new_date is null or sent_at is not null),
    check ((met_on is null) = (minutes is null)),
    -- who is at fault meets before anything is closed, and nobody else has to
    check (state <> 'SENT' or cause = 'SUBJECTIVE'),
    check (state <> 'CLOSED' or (cause = 'OBJECTIVE') = (met_on is null))
);
create index apology_unit on supervision.apology (unit_code, arisen_at desc, id desc);
create index apology_feedback on supervision.apology (feedback_id);
grant select, insert, update on supervision.apology to ${application};
grant insert on supervision.apology to ${worker};

alter table supervision.apology enable row level security;
alter table supervision.apology force row level security;
create policy owner on supervision.apology to current_user using (true);
create policy arisen on supervision.apology for insert to ${application}, ${worker} with check (true);
create policy shown on supervision.apology for select to ${application}
    using (platform.in_scope(unit_code, unit_valid_from)
        or exists (select from supervision.reporter r where r.feedback_id = apology.feedback_id
            and r.subject = platform.scope_subject()));
create policy apologised on supervision.apology for update to ${application}
    using (platform.in_scope(unit_code, unit_valid_from));

-- What people report, praise and propose, and what becomes of it. Requests work as ${application}; nothing here is ever deleted by it.
-- All of it is private: a unit sees what it has to handle, an author what they sent. What everybody may know is a view.

grant usage on schema supervision to ${application}, ${worker};

-- The fields of work. LOCAL: a city changes them.
create table supervision.field (
    code        text    primary key check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    name_vi     text    not null check (name_vi is nfc normalized),
    name_en     text    not null,
    position    integer not null unique,
    -- about how officials behave: whoever brings it is shown to nobody of the unit
    conduct     boolean not null default false,
    valid_from  date    not null,
    -- The first day on which it is in the list no longer.
    valid_until date    check (valid_until > valid_from)
);
grant select on supervision.field to ${application};

insert into supervision.field (code, position, name_vi, name_en, valid_from) values
    ('ENVIRONMENT', 1, 'Môi trường, rác thải, tiếng ồn', 'Environment, waste, noise', '2023-07-01'),
    ('TRAFFIC', 2, 'Giao thông, vỉa hè, lòng đường', 'Traffic, pavements, roads', '2023-07-01'),
    ('UTILITIES', 3, 'Điện, nước, chiếu sáng, thoát nước', 'Electricity, water, lighting, drainage', '2023-07-01'),
    ('ORDER', 4, 'An ninh, trật tự', 'Public order', '2023-07-01'),
    ('CONSTRUCTION', 5, 'Xây dựng, trật tự đô thị', 'Construction', '2023-07-01'),
    ('LAND', 6, 'Đất đai, giải phóng mặt bằng', 'Land, site clearance', '2023-07-01'),
    ('HEALTH', 7, 'Y tế, an toàn thực phẩm', 'Health, food safety', '2023-07-01'),
    ('EDUCATION', 8, 'Giáo dục, trẻ em', 'Education, children', '2023-07-01'),
    ('SOCIAL_POLICY', 9, 'Chính sách xã hội, người có công', 'Social policy, people of merit', '2023-07-01'),
    ('PROCEDURES', 10, 'Thủ tục hành chính', 'Administrative procedures', '2023-07-01'),
    ('WORKS', 11, 'Công trình, dự án', 'Works and projects', '2023-07-01'),
    ('CONDUCT', 12, 'Tác phong, thái độ phục vụ', 'Conduct of officials', '2023-07-01'),
    ('OTHER', 13, 'Lĩnh vực khác', 'Other', '2023-07-01');

update supervision.field set conduct = true where code = 'CONDUCT';

create table supervision.feedback (
    -- random: the moment of a submission does not show
    id              uuid        primary key,
    unit_code       text        not null,
    unit_valid_from date        not null,
    kind            text        not null check (kind in ('PROBLEM', 'PRAISE', 'IDEA')),
    matter          text        not null check (matter in ('SERVICE', 'PROCEDURE', 'WORKS', 'OFFICIAL_CONDUCT', 'OTHER')),
    field           text        not null references supervision.field,
    channel         text        not null check (channel in ('PORTAL', 'PHONE', 'PAPER', 'DESK')),
    reporter_kind   text        not null check (reporter_kind in ('CITIZEN', 'ENTERPRISE', 'ANONYMOUS')),
    -- absent once it was withdrawn, here or where it was passed on to: what a person takes back is not kept
    text            text        check (text <> '' and text is nfc normalized),
    place           text        check (place is nfc normalized),
    longitude       numeric(9, 6) check (longitude between -180 and 180),
    latitude        numeric(8, 6) check (latitude between -90 and 90),
    tracking_code   text        not null,
    tracking_digest bytea       not null unique check (octet_length(tracking_digest) = 32),
    state           text        not null check (state in
                        ('RECEIVED', 'IN_PROGRESS', 'AWAITING_INFORMATION', 'ANSWER_PROPOSED', 'ANSWERED', 'TRANSFERRED',
                         'REFUSED', 'WITHDRAWN')),
    received_at     timestamptz not null,
    intake_due_on   date        not null,
    accepted_at     timestamptz,
    handler         text,
    -- the official it is about, who neither handles nor approves
    concerned       text,
    answer_by       date,
    -- what its author has yet to answer
    question        text        check (question <> '' and question is nfc normalized),
    asked_on        date,
    proposed_answer text        check (proposed_answer is nfc normalized),
    respondent      text,
    answer          text        check (answer is nfc normalized),
    approver        text,
    answered_at     timestamptz,
    refusal_ground  text        check (refusal_ground in
                        ('ANSWERED_BEFORE', 'BEFORE_ANOTHER_BODY', 'WITHOUT_CONTENT', 'ABUSIVE')),
    explanation     text        check (explanation is nfc normalized),
    receiver_code   text,
    receiver_name   text        check (receiver_name <> '' and receiver_name is nfc normalized),
    predecessor     uuid        references supervision.feedback,
    rating          integer     check (rating between 1 and 5),
    rating_words    text        check (rating_words is nfc normalized),
    reopened        boolean     not null,
    version         bigint      not null,
    check ((longitude is null) = (latitude is null)),
    check ((state = 'AWAITING_INFORMATION') = (question is not null) and (question is null) = (asked_on is null)),
    check (text is null or state <> 'WITHDRAWN'),
    check (text is not null or state in ('WITHDRAWN', 'TRANSFERRED')),
    check (handler <> concerned),
    check (approver <> concerned),
    check ((accepted_at is null) = (handler is null) and (accepted_at is null) = (answer_by is null)),
    check (state not in ('IN_PROGRESS', 'AWAITING_INFORMATION', 'ANSWER_PROPOSED', 'ANSWERED') or handler is not null),
    check (state <> 'ANSWER_PROPOSED' or (proposed_answer is not null and respondent is not null)),
    check (state <> 'ANSWERED' or (answer is not null and approver is not null and answered_at is not null)),
    check ((state = 'REFUSED') = (refusal_ground is not null)),
    check ((state = 'TRANSFERRED') = (receiver_name is not null)),
    check (rating is null or state = 'ANSWERED')
);
create index feedback_predecessor on supervision.feedback (predecessor) where predecessor is not null;
create index feedback_unit on supervision.feedback (unit_code, received_at desc, id desc);
grant select, insert, update on supervision.feedback to ${application};

-- The person behind it, and what they agreed to: an account, or a name and where to answer it.
create table supervision.reporter (
    feedback_id     uuid        primary key references supervision.feedback,
    unit_code       text        not null,
    unit_valid_from date        not null,
    matter          text        not null,
    -- opaque subject of the token
    subject         text,
    client          text        not null,
    name            text        check (name is nfc normalized),
    contact         text        check (contact is nfc normalized),
    consent_purpose text        not null,
    consent_version text        not null,
    consented_at    timestamptz not null,
    check ((subject is null) = (contact is not null))
);
create index reporter_subject on supervision.reporter (subject, feedback_id);
grant select, insert on supervision.reporter to ${application};

-- Who took which step, and what was said. The author stands in it as nobody.
create table supervision.step (
    sequence        bigint generated always as identity primary key,
    feedback_id     uuid        not null references supervision.feedback,
    unit_code       text        not null,
    unit_valid_from date        not null,
    version         bigint      not null,
    transition      text        not null,
    from_state      text        not null,
    to_state        text        not null,
    actor           text,
    said            text        check (said is nfc normalized),
    basis           text        not null,
    taken_at        timestamptz not null,
    unique (feedback_id, version)
);
grant select, insert on supervision.step to ${application};
-- What an author takes back is not kept: their replies neither.
grant update (said) on supervision.step to ${application};

alter table supervision.feedback enable row level security;
alter table supervision.feedback force row level security;
create policy owner on supervision.feedback to current_user using (true);
create policy taken_in on supervision.feedback for insert to ${application} with check (true);
create policy handled on supervision.feedback for select to ${application}
    using (platform.in_scope(unit_code, unit_valid_from)
        or exists (select from supervision.reporter r where r.feedback_id = id and r.subject = platform.scope_subject()));
create policy changed on supervision.feedback for update to ${application}
    using (platform.in_scope(unit_code, unit_valid_from)
        or exists (select from supervision.reporter r where r.feedback_id = id and r.subject = platform.scope_subject()));

-- An account is shown to its owner. A name is shown to those who handle what it asks for, unless it is about how officials behave: then
-- to nobody of the unit (Law 10/2022 art. 9(2)).
alter table supervision.reporter enable row level security;
alter table supervision.reporter force row level security;
create policy owner on supervision.reporter to current_user using (true);
create policy taken_in on supervision.reporter for insert to ${application} with check (true);
create policy self on supervision.reporter for select to ${application}
    using (subject = platform.scope_subject()
        or (subject is null and matter <> 'OFFICIAL_CONDUCT' and platform.in_scope(unit_code, unit_valid_from)));

alter table supervision.step enable row level security;
alter table supervision.step force row level security;
create policy owner on supervision.step to current_user using (true);
create policy taken on supervision.step for insert to ${application} with check (true);
create policy author on supervision.step for update to ${application}
    using (actor is null
        and exists (select from supervision.reporter r where r.feedback_id = step.feedback_id and r.subject = platform.scope_subject()));
create policy unit on supervision.step for select to ${application}
    using (platform.in_scope(unit_code, unit_valid_from)
        or exists (select from supervision.reporter r where r.feedback_id = step.feedback_id and r.subject = platform.scope_subject()));

-- Makes the author of one thing that of what takes its place in another unit, without showing them to who passes it on.
create function supervision.reporter_follows(before uuid, after uuid, code text, valid_from date) returns void
    language sql security definer set search_path = pg_catalog
as $$
    insert into supervision.reporter (feedback_id, unit_code, unit_valid_from, matter, subject, client, name, contact,
        consent_purpose, consent_version, consented_at)
    select reporter_follows.after, reporter_follows.code, reporter_follows.valid_from, r.matter, r.subject, r.client, r.name,
        r.contact, r.consent_purpose, r.consent_version, r.consented_at
    from supervision.reporter r
    join supervision.feedback f on f.id = reporter_follows.after and f.predecessor = reporter_follows.before
    where r.feedback_id = reporter_follows.before
$$;
revoke execute on function supervision.reporter_follows(uuid, uuid, text, date) from public;
grant execute on function supervision.reporter_follows(uuid, uuid, text, date) to ${application};

-- What whoever has the code may know: asked of the owner, whom the policies above do not narrow, without words, place or person. What
-- was passed on to another unit is followed there: who left no account has the first code alone.
create function supervision.progress(code_digest bytea)
    returns table (kind text, field text, unit_code text, unit_valid_from date, state text, received_on date, intake_due_on date,
        answer_by date, answered_on date, receiver_name text)
    language sql stable security definer set search_path = pg_catalog
as $$
    with recursive onward as (
        select f.*, 0 as passed from supervision.feedback f where f.tracking_digest = code_digest
        union all
        select f.*, o.passed + 1 from onward o join supervision.feedback f on f.predecessor = o.id
    )
    select o.kind, o.field, o.unit_code, o.unit_valid_from, o.state, (o.received_at at time zone 'Asia/Ho_Chi_Minh')::date,
        o.intake_due_on, o.answer_by, (o.answered_at at time zone 'Asia/Ho_Chi_Minh')::date, o.receiver_name
    from onward o order by o.passed desc limit 1
$$;
revoke execute on function supervision.progress(bytea) from public;
grant execute on function supervision.progress(bytea) to ${application};

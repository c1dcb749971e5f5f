-- Facts: one row per subject, as the newest version told it. Only the worker writes; requests read.

create table insight.consultation (
    id              uuid   primary key,
    version         bigint not null,
    unit_code       text   not null,
    unit_valid_from date   not null,
    regime          text   not null,
    state           text   not null,
    published_on    date,
    closes_on       date,
    -- Vietnam day of the newest event: the consultation belongs to it while nothing is published.
    told_on         date   not null
);

create table insight.comment (
    id                     uuid        primary key,
    version                bigint      not null,
    consultation_id        uuid        not null,
    unit_code              text        not null,
    unit_valid_from        date        not null,
    author_unit_code       text,
    author_unit_valid_from date,
    author_kind            text        not null,
    channel                text        not null,
    stance                 text        not null,
    state                  text        not null,
    submitted_at           timestamptz not null,
    disposition            text,
    answered_at            timestamptz,
    check ((author_unit_code is null) = (author_unit_valid_from is null)),
    check (state <> 'ANSWERED' or (disposition is not null and answered_at is not null))
);

create table insight.criticism (
    id              uuid        primary key,
    version         bigint      not null,
    consultation_id uuid        not null,
    unit_code       text        not null,
    unit_valid_from date        not null,
    state           text        not null,
    issued_at       timestamptz not null,
    answered_at     timestamptz
);

create table insight.duty (
    id              uuid        primary key,
    version         bigint      not null,
    code            text        not null,
    about           uuid        not null,
    unit_code       text        not null,
    unit_valid_from date        not null,
    accountable     text,
    due_on          date        not null,
    basis           text        not null,
    state           text        not null,
    opened_at       timestamptz not null,
    met_at          timestamptz,
    breached_at     timestamptz
);
-- The two lists of what is due: of a unit, and of a person.
create index duty_of_unit on insight.duty (unit_code, unit_valid_from, due_on, id);
create index duty_of_person on insight.duty (accountable, due_on, id) where accountable is not null;

-- Figures: a measure of a unit, broken down completely. The version counts the changes that were told of it.
create table insight.figure (
    id              uuid   primary key,
    unit_code       text   not null,
    unit_valid_from date   not null,
    measure         text   not null,
    dimensions      jsonb  not null,
    total           bigint not null,
    version         bigint not null,
    unique (unit_code, unit_valid_from, measure, dimensions)
);
create index figure_of_measure on insight.figure (measure, unit_code);

-- A figure by Vietnam day. No check that a value is not negative: PostgreSQL would hold it against the difference that is
-- proposed, before it is added to what is there. The writer checks what comes out.
create table insight.daily (
    figure_id uuid   not null references insight.figure,
    day       date   not null,
    value     bigint not null,
    primary key (figure_id, day)
);

-- One consultation, by the commune its commenters live in. Empty where the author's token named none.
create table insight.consultation_cell (
    consultation_id        uuid   not null,
    author_unit_code       text   not null,
    author_unit_valid_from date   not null,
    author_kind            text   not null,
    channel                text   not null,
    stance                 text   not null,
    state                  text   not null,
    disposition            text   not null,
    comments               bigint not null,
    response_seconds       bigint not null,
    primary key (consultation_id, author_unit_code, author_unit_valid_from, author_kind, channel, stance, state,
        disposition)
);

-- Every amount, said once more in SQL over the facts: what the figures must equal, and what a rebuild starts from.
create view insight.derived (unit_code, unit_valid_from, measure, dimensions, day, value) as
with answered as (
    select c.*, greatest(0, floor(extract(epoch from c.answered_at - c.submitted_at)))::bigint as seconds
    from insight.comment c
    where c.state = 'ANSWERED'
), amount as (
    select unit_code, unit_valid_from,
        case when state = 'LATE' then 'late-comments' else 'comments' end as measure,
        jsonb_build_object('authorKind', author_kind, 'channel', channel, 'stance', stance) as dimensions,
        (submitted_at at time zone 'Asia/Ho_Chi_Minh')::date as day, 1::bigint as value
    from insight.comment
    where state <> 'WITHDRAWN'
    union all
    select unit_code, unit_valid_from, m.measure,
        jsonb_build_object('authorKind', author_kind, 'disposition', disposition, 'stance', stance),
        (answered_at at time zone 'Asia/Ho_Chi_Minh')::date, m.value
    from answered, lateral (values ('responses', 1), ('response-seconds', seconds)) as m (measure, value)
    union all
    select unit_code, unit_valid_from, 'response-times',
        jsonb_build_object('withinDays', coalesce(
            (select min(days)::text from unnest(array[1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90]) as days
                where seconds <= days * 86400), 'longer')),
        (answered_at at time zone 'Asia/Ho_Chi_Minh')::date, 1
    from answered
    union all
    select unit_code, unit_valid_from, 'consultations',
        jsonb_build_object('regime', regime, 'state', state), coalesce(published_on, told_on), 1
    from insight.consultation
    union all
    select unit_code, unit_valid_from, 'criticisms-issued', '{}', (issued_at at time zone 'Asia/Ho_Chi_Minh')::date, 1
    from insight.criticism
    union all
    select unit_code, unit_valid_from, 'criticisms-answered', '{}',
        (answered_at at time zone 'Asia/Ho_Chi_Minh')::date, 1
    from insight.criticism
    where answered_at is not null
    union all
    select unit_code, unit_valid_from, 'duties',
        jsonb_build_object('code', code, 'standing',
            case when state = 'MET' and breached_at is not null then 'MET_LATE' else state end),
        (opened_at at time zone 'Asia/Ho_Chi_Minh')::date, 1
    from insight.duty
    union all
    select unit_code, unit_valid_from, 'duty-breaches', jsonb_build_object('code', code),
        (breached_at at time zone 'Asia/Ho_Chi_Minh')::date, 1
    from insight.duty
    where breached_at is not null
)
select unit_code, unit_valid_from, measure, dimensions, day, sum(value)::bigint
from amount
group by unit_code, unit_valid_from, measure, dimensions, day
having sum(value) <> 0;

-- The same for the cells of consultations.
create view insight.derived_cell (consultation_id, author_unit_code, author_unit_valid_from, author_kind, channel,
    stance, state, disposition, comments, response_seconds) as
select consultation_id, coalesce(author_unit_code, ''), coalesce(author_unit_valid_from, '0001-01-01'), author_kind,
    channel, stance, state, coalesce(disposition, ''), count(*),
    sum(case when state = 'ANSWERED'
        then greatest(0, floor(extract(epoch from answered_at - submitted_at)))::bigint else 0 end)::bigint
from insight.comment
group by 1, 2, 3, 4, 5, 6, 7, 8;

grant usage on schema insight to ${application}, ${worker};
grant select on all tables in schema insight to ${application};
grant select, insert, update on insight.consultation, insight.comment, insight.criticism, insight.duty, insight.figure,
    insight.daily, insight.consultation_cell to ${worker};
grant select on insight.derived, insight.derived_cell to ${worker};

-- Feedback, as the newest version told it.
create table insight.feedback (
    id              uuid        primary key,
    version         bigint      not null,
    unit_code       text        not null,
    unit_valid_from date        not null,
    kind            text        not null,
    matter          text        not null,
    field           text        not null,
    channel         text        not null,
    reporter_kind   text        not null,
    state           text        not null,
    received_at     timestamptz not null,
    accepted_at     timestamptz,
    answered_at     timestamptz,
    rating          integer,
    reopened        boolean     not null,
    -- the feedback in whose place it came when another unit passed it on
    predecessor     uuid,
    check (state <> 'ANSWERED' or answered_at is not null),
    check (rating is null or state = 'ANSWERED')
);
grant select on insight.feedback to ${application};
grant select, insert, update on insight.feedback to ${worker};

create table insight.apology (
    id              uuid        primary key,
    version         bigint      not null,
    feedback_id     uuid        not null,
    unit_code       text        not null,
    unit_valid_from date        not null,
    duty_id         uuid        not null,
    code            text        not null,
    missed_on       date        not null,
    state           text        not null,
    arisen_at       timestamptz not null,
    cause           text,
    new_date        date,
    sent_at         timestamptz,
    met_on          date,
    check ((cause is null) = (sent_at is null))
);
grant select on insight.apology to ${application};
grant select, insert, update on insight.apology to ${worker};

-- Every amount of feedback and apologies, said once more; all amounts are those of both views.
alter view insight.derived rename to derived_consultation;
create view insight.derived_feedback (unit_code, unit_valid_from, measure, dimensions, day, value) as
with counted as (
    select f.*, (received_at at time zone 'Asia/Ho_Chi_Minh')::date as received_on
    from insight.feedback f
    where state <> 'WITHDRAWN'
), answered as (
    select c.*, (answered_at at time zone 'Asia/Ho_Chi_Minh')::date as answered_on,
        greatest(0, floor(extract(epoch from answered_at - received_at)))::bigint as seconds
    from counted c
    where state = 'ANSWERED'
), amount as (
    select unit_code, unit_valid_from, 'feedback' as measure,
        jsonb_build_object('authorKind', reporter_kind, 'channel', channel, 'kind', kind, 'matter', matter,
            'field', field, 'state', state) as dimensions,
        received_on as day, 1::bigint as value
    from counted
    where predecessor is null
    union all
    select unit_code, unit_valid_from, 'feedback-taken-over',
        jsonb_build_object('kind', kind, 'field', field, 'state', state), received_on, 1
    from counted
    where predecessor is not null
    union all
    select unit_code, unit_valid_from, m.measure, jsonb_build_object('kind', kind, 'field', field), answered_on, m.value
    from answered, lateral (values ('feedback-answers', 1), ('feedback-answer-seconds', seconds)) as m (measure, value)
    union all
    select unit_code, unit_valid_from, 'feedback-answer-times',
        jsonb_build_object('field', field, 'withinDays', coalesce(
            (select min(days)::text from unnest(array[1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90]) as days
                where seconds <= days * 86400), 'longer')),
        answered_on, 1
    from answered
    union all
    select unit_code, unit_valid_from, 'feedback-ratings',
        jsonb_build_object('field', field, 'rating', rating::text), answered_on, 1
    from answered
    where rating is not null
    union all
    select unit_code, unit_valid_from, 'apologies', jsonb_build_object('code', code, 'state', state),
        (arisen_at at time zone 'Asia/Ho_Chi_Minh')::date, 1
    from insight.apology
    union all
    select unit_code, unit_valid_from, 'apology-letters', jsonb_build_object('code', code, 'cause', cause),
        (sent_at at time zone 'Asia/Ho_Chi_Minh')::date, 1
    from insight.apology
    where sent_at is not null
)
select unit_code, unit_valid_from, measure, dimensions, day, sum(value)::bigint
from amount
group by unit_code, unit_valid_from, measure, dimensions, day
having sum(value) <> 0;

create view insight.derived as
select * from insight.derived_consultation
union all
select * from insight.derived_feedback;
grant select on insight.derived to ${application}, ${worker};

-- What communes disclose: facts, and the figures of it said once more.

create table insight.disclosure (
    id                 uuid   primary key,
    version            bigint not null,
    unit_code          text   not null,
    unit_valid_from    date   not null,
    item               text   not null,
    group_code         text   not null,
    audience           text   not null,
    state              text   not null,
    decided_on         date   not null,
    due_on             date   not null,
    forms              text[] not null,
    first_published_on date,
    published_on       date,
    posted_until       date,
    plan_number        text
);
create index disclosure_of_unit on insight.disclosure (unit_code, unit_valid_from, decided_on);
grant select on insight.disclosure to ${application};
grant select, insert, update on insight.disclosure to ${worker};

create view insight.derived_disclosure (unit_code, unit_valid_from, measure, dimensions, day, value) as
with told as (
    select * from insight.disclosure where audience = 'PUBLIC'
), amount (unit_code, unit_valid_from, measure, dimensions, day) as (
    select unit_code, unit_valid_from, 'disclosures', jsonb_build_object('group', group_code, 'state', state), decided_on
    from told
    union all
    select unit_code, unit_valid_from, 'disclosures-published',
        jsonb_build_object('group', group_code, 'standing', case when first_published_on > due_on then 'MET_LATE' else 'MET' end),
        first_published_on
    from told
    where first_published_on is not null
    union all
    select unit_code, unit_valid_from, 'disclosure-forms', jsonb_build_object('group', group_code, 'form', form), first_published_on
    from told cross join unnest(forms) as form
    where first_published_on is not null
)
select unit_code, unit_valid_from, measure, dimensions, day, count(*)
from amount
group by unit_code, unit_valid_from, measure, dimensions, day;

create or replace view insight.derived as
select * from insight.derived_consultation
union all
select * from insight.derived_feedback
union all
select * from insight.derived_disclosure;

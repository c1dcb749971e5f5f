-- Each period for which a disclosure stood, for art. 13(2) lists what was disclosed with the time it stood, not what stands now.

create table supervision.disclosure_period (
    id              uuid        primary key,
    disclosure_id   uuid        not null references supervision.disclosure,
    forms           text[]      not null,
    published_at    timestamptz not null,
    published_on    date        not null,
    -- last day it was to stand; none where it has no end
    posted_until    date        check (posted_until >= published_on),
    broadcast_until date,
    -- UNKNOWN: over before periods were kept, and how is not known
    ending          text        check (ending in ('COMPLETED', 'CHANGED', 'INTERRUPTED', 'UNKNOWN')),
    -- last day on which it stood, or the day of the change or of the taking down
    ended_on        date        check (ended_on >= published_on),
    check (ended_on is null or ending is not null),
    check (ending is distinct from 'COMPLETED' or ended_on is not distinct from posted_until),
    -- A disclosure stands once; in one transaction its next period may be written before the end of the last.
    constraint disclosure_period_stands_once exclude using btree (disclosure_id with =) where (ending is null) deferrable initially deferred
);
create index disclosure_period_of on supervision.disclosure_period (disclosure_id, published_at);
create index disclosure_period_begins on supervision.disclosure_period (published_on);
grant select, insert, update on supervision.disclosure_period to ${application};

insert into supervision.disclosure_period
    (id, disclosure_id, forms, published_at, published_on, posted_until, broadcast_until, ending, ended_on)
select gen_random_uuid(), id, forms, published_at, published_on, posted_until, broadcast_until,
    case when state <> 'PUBLISHED' then state end,
    case when state = 'COMPLETED' then posted_until end
from supervision.disclosure
where state <> 'DUE';

-- Of a period before the one that was kept, only its first day is known.
insert into supervision.disclosure_period (id, disclosure_id, forms, published_at, published_on, ending)
select gen_random_uuid(), id, '{}', first_published_on::timestamp at time zone 'Asia/Ho_Chi_Minh', first_published_on, 'UNKNOWN'
from supervision.disclosure
where first_published_on < published_on;

alter table supervision.disclosure_period enable row level security;
alter table supervision.disclosure_period force row level security;
create policy owner on supervision.disclosure_period to current_user using (true);
-- Whoever is shown the disclosure is shown its periods, and whoever may change it changes them.
create policy shown on supervision.disclosure_period for select to ${application}
    using (exists (select from supervision.disclosure d where d.id = disclosure_id));
create policy begun on supervision.disclosure_period for insert to ${application}
    with check (exists (
        select from supervision.disclosure d
        where d.id = disclosure_id and supervision.discloses_within(d.audience, d.unit_code, d.unit_valid_from)));
create policy ended on supervision.disclosure_period for update to ${application}
    using (exists (
        select from supervision.disclosure d
        where d.id = disclosure_id and supervision.discloses_within(d.audience, d.unit_code, d.unit_valid_from)));

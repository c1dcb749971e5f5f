-- What raises the question of a denunciation. A schema of its own, so that no query over feedback can reach it; the words enciphered under
-- a key that is in no database. In the clear: that something waits, where, since which day, and for what.

create schema sealed;
grant usage on schema sealed to ${application};

-- Words that raise the question. LOCAL: a city changes them. They divert nothing by themselves.
create table sealed.sign (
    words       text primary key check (words is nfc normalized and words <> ''),
    valid_from  date not null,
    -- The first day on which it raises nothing any more.
    valid_until date check (valid_until > valid_from)
);
grant select on sealed.sign to ${application};

insert into sealed.sign (words, valid_from) values
    ('tố cáo', '2023-07-01'),
    ('đưa hối lộ', '2023-07-01'),
    ('nhận hối lộ', '2023-07-01'),
    ('tham nhũng', '2023-07-01'),
    ('tham ô', '2023-07-01'),
    ('vòi vĩnh', '2023-07-01'),
    ('nhũng nhiễu', '2023-07-01');

create table sealed.record (
    -- random, and another once its sender has chosen
    id              uuid   primary key,
    unit_code       text   not null,
    unit_valid_from date   not null,
    -- by which its sender is known again, and by nobody without the key
    sender          text   not null check (sender ~ '^[0-9a-f]{64}$'),
    state           text   not null check (state in ('HELD', 'CHOSEN', 'REGISTERED', 'CLOSED')),
    way             text   check (way in ('FEEDBACK', 'DENUNCIATION')),
    held_on         date   not null,
    choose_by       date   not null,
    screen_by       date   not null,
    conclusion      text   check (conclusion in ('TAKEN_UP', 'INSPECTED', 'PASSED_ON', 'NOT_TAKEN_UP')),
    closed_on       date,
    key_id          text   not null,
    nonce           text   not null check (length(nonce) = 16),
    words           text   not null,
    version         bigint not null,
    check (state <> 'HELD' or way is null),
    check (state <> 'CHOSEN' or way is not null),
    check ((state = 'CLOSED') = (conclusion is not null) and (conclusion is null) = (closed_on is null))
);
create index record_sender on sealed.record (sender);
create index record_unit on sealed.record (unit_code, unit_valid_from);
grant select, insert, update, delete on sealed.record to ${application};

-- Whom the head of a unit has named. The role alone opens nothing.
create table sealed.handler (
    id              uuid   primary key,
    unit_code       text   not null,
    unit_valid_from date   not null,
    subject         text   not null,
    named_by        text   not null,
    named_on        date   not null,
    ended_on        date   check (ended_on >= named_on),
    version         bigint not null
);
create unique index handler_named on sealed.handler (subject, unit_code, unit_valid_from) where ended_on is null;
grant select, insert, update on sealed.handler to ${application};

-- Each time a record was opened.
create table sealed.reading (
    record_id uuid        not null references sealed.record on delete cascade,
    handler   text        not null,
    purpose   text        not null check (purpose in ('SCREENING', 'HANDLING')),
    read_at   timestamptz not null
);
create index reading_record on sealed.reading (record_id);
grant select, insert on sealed.reading to ${application};

alter table sealed.handler enable row level security;
alter table sealed.handler force row level security;
create policy owner on sealed.handler to current_user using (true);
create policy head on sealed.handler to ${application} using (platform.in_scope(unit_code, unit_valid_from));
create policy self on sealed.handler for select to ${application} using (subject = platform.scope_subject());

-- Its sender, and the named handlers of the very unit: not those above, not the head.
create function sealed.is_theirs(record sealed.record) returns boolean
    language sql stable
as $$
    select record.sender = any (string_to_array(current_setting('danchu.sealed_senders', true), ','))
        or exists (select from sealed.handler h
            where h.subject = platform.scope_subject() and h.ended_on is null
                and h.unit_code = record.unit_code and h.unit_valid_from = record.unit_valid_from)
$$;
revoke execute on function sealed.is_theirs(sealed.record) from public;
grant execute on function sealed.is_theirs(sealed.record) to ${application};

alter table sealed.record enable row level security;
alter table sealed.record force row level security;
create policy owner on sealed.record to current_user using (true);
create policy held on sealed.record for insert to ${application} with check (true);
create policy shown on sealed.record for select to ${application} using (sealed.is_theirs(record));
create policy changed on sealed.record for update to ${application} using (sealed.is_theirs(record));
create policy taken_away on sealed.record for delete to ${application} using (sealed.is_theirs(record));

alter table sealed.reading enable row level security;
alter table sealed.reading force row level security;
create policy owner on sealed.reading to current_user using (true);
create policy written on sealed.reading for insert to ${application} with check (handler = platform.scope_subject());
create policy shown on sealed.reading for select to ${application}
    using (exists (select from sealed.record r where r.id = record_id));

-- All that anybody else learns: how many, by month, within the units the transaction works for.
create function sealed.monthly_count(of_year integer, today date)
    returns table (month integer, received bigint, closed bigint, waiting bigint, overdue bigint)
    language sql stable security definer set search_path = pg_catalog
as $$
    select extract(month from r.held_on)::integer,
        count(*) filter (where r.state in ('REGISTERED', 'CLOSED')),
        count(*) filter (where r.state = 'CLOSED'),
        count(*) filter (where r.state in ('HELD', 'CHOSEN')),
        count(*) filter (where r.state in ('HELD', 'CHOSEN') and r.screen_by < monthly_count.today)
    from sealed.record r
    where extract(year from r.held_on) = monthly_count.of_year and platform.in_scope(r.unit_code, r.unit_valid_from)
    group by 1 order by 1
$$;
revoke execute on function sealed.monthly_count(integer, date) from public;
grant execute on function sealed.monthly_count(integer, date) to ${application};

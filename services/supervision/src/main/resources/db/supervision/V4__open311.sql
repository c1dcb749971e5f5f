-- Programs of others that speak Open311 GeoReport v2: what they prove themselves with, what they sent, and what everybody may read of it.

alter table supervision.feedback drop constraint feedback_channel_check;
alter table supervision.feedback add constraint feedback_channel_check
    check (channel in ('PORTAL', 'PHONE', 'PAPER', 'DESK', 'OPEN311'));

-- The keys of programs. A key itself is nowhere: it is shown once, and known again by its digest.
create table supervision.api_key (
    id              uuid        primary key,
    client          text        not null check (client ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
    purpose         text        not null check (purpose <> '' and purpose is nfc normalized),
    digest          bytea       not null unique check (octet_length(digest) = 32),
    -- the notice on personal data that the program has agreed to show to whomever it sends for
    consent_purpose text        not null,
    consent_version text        not null,
    valid_from      date        not null,
    -- The first day on which it opens nothing any more.
    valid_until     date        check (valid_until > valid_from),
    issued_by       text        not null,
    revoked_on      date,
    version         bigint      not null
);
grant select, insert, update on supervision.api_key to ${application};

-- What a program sent lately, known again without its words: a program that got no answer sends the same once more.
create table supervision.open311_post (
    key_id        uuid        not null references supervision.api_key,
    digest        bytea       not null check (octet_length(digest) = 32),
    feedback_id   uuid        not null references supervision.feedback,
    intake_due_on date        not null,
    posted_at     timestamptz not null,
    primary key (key_id, digest)
);
create index open311_post_age on supervision.open311_post (posted_at);
grant select, insert, update, delete on supervision.open311_post to ${application};

create index feedback_open311 on supervision.feedback (received_at) where channel = 'OPEN311' and predecessor is null;

-- What everybody may know of what came by Open311, asked of the owner, whom the policies do not narrow: no words, no person, the place no
-- more exact than a block, the day and not the hour on which it was sent. What was passed on to another unit is followed there. What is
-- about an official, from the start or as it turned out, is not among it.
create function supervision.open311_requests(wanted uuid[], services text[], states text[], received_from timestamptz,
        received_before timestamptz, changed_from timestamptz, changed_until timestamptz, rows_before bigint, rows_at_most integer)
    returns table (id uuid, field text, unit_code text, unit_valid_from date, state text, requested_at timestamptz,
        updated_at timestamptz, answer_by date, receiver_name text, longitude numeric, latitude numeric)
    language sql stable security definer set search_path = pg_catalog
as $$
    with recursive onward as (
        select f.id as origin, f.received_at as sent_at, f.*, 0 as passed
        from supervision.feedback f
        where f.channel = 'OPEN311' and f.predecessor is null
            and (wanted is null or f.id = any (wanted))
            and (services is null or f.field = any (services))
            and (received_from is null or f.received_at >= received_from)
            and (received_before is null or f.received_at < received_before)
        union all
        select o.origin, o.sent_at, f.*, o.passed + 1 from onward o join supervision.feedback f on f.predecessor = o.id
    ), shown as (
        select o.origin from onward o group by o.origin
        having not bool_or(o.matter = 'OFFICIAL_CONDUCT' or o.concerned is not null)
    ), latest as (
        select distinct on (o.origin) o.* from onward o join shown using (origin) order by o.origin, o.passed desc
    ), dated as (
        select l.*, date_trunc('day', l.sent_at, 'Asia/Ho_Chi_Minh') as sent_on,
            (select max(s.taken_at) from onward o join supervision.step s on s.feedback_id = o.id
                where o.origin = l.origin and s.from_state <> s.to_state) as changed_at
        from latest l
    )
    select d.origin, d.field, d.unit_code, d.unit_valid_from, d.state, d.sent_on, coalesce(d.changed_at, d.sent_on), d.answer_by,
        d.receiver_name, round(d.longitude, 3), round(d.latitude, 3)
    from dated d
    where (states is null or d.state = any (states))
        -- of what has not changed since it was sent nobody learns the hour: it counts as changed on all of its day
        and (changed_from is null or coalesce(d.changed_at, d.sent_on + interval '1 day') > changed_from)
        and (changed_until is null or coalesce(d.changed_at, d.sent_on) <= changed_until)
    order by d.sent_on desc, d.origin
    offset rows_before limit rows_at_most
$$;
revoke execute on function supervision.open311_requests(uuid[], text[], text[], timestamptz, timestamptz, timestamptz, timestamptz, bigint,
    integer) from public;
grant execute on function supervision.open311_requests(uuid[], text[], text[], timestamptz, timestamptz, timestamptz, timestamptz, bigint,
    integer) to ${application};

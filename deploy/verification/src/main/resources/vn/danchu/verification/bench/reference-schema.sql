-- Frozen on 2026-11-22, and never changed with the tables of the service: what is measured against must stay what it was.
-- The least that keeps a comment for good, once, and tells of it: three tables with the keys and the pages they are asked by.
create schema reference;

create table reference.consultation (
    id uuid primary key
);
insert into reference.consultation
select ('00000000-0000-0000-0000-' || lpad(number::text, 12, '0'))::uuid from generate_series(1, 3) as number;

create table reference.idempotency (
    subject     text        not null,
    client      text        not null,
    operation   text        not null,
    key         uuid        not null,
    body_hash   bytea       not null,
    status      smallint    not null,
    resource_id uuid        not null,
    expires_at  timestamptz not null,
    primary key (subject, client, operation, key)
);
create index idempotency_expiry on reference.idempotency (expires_at);

create table reference.comment (
    id              uuid        primary key,
    consultation_id uuid        not null references reference.consultation,
    target          text,
    text            text        not null,
    stance          text        not null,
    channel         text        not null,
    author_kind     text        not null,
    subject         text        not null,
    client          text        not null,
    consent_purpose text        not null,
    consent_version text        not null,
    unit_code       text        not null,
    unit_valid_from date        not null,
    state           text        not null,
    submitted_at    timestamptz not null,
    version         bigint      not null
);
create index comment_page on reference.comment (consultation_id, id);
create index comment_target on reference.comment (consultation_id, target, id);
create index comment_author on reference.comment (subject, id);

create table reference.outbox (
    sequence          bigint generated always as identity primary key,
    event_id          uuid        not null unique,
    topic             text        not null,
    type              text        not null,
    aggregate_id      uuid        not null,
    aggregate_version bigint      not null,
    occurred_at       timestamptz not null,
    payload           text        not null,
    unique (aggregate_id, aggregate_version)
);

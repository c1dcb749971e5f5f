-- The mechanics of telling (outbox), hearing (inbox) and owing (duty). Owned by the owner login; requests work as
-- ${application}, relay, inbox and sweeper as ${worker}.

grant usage on schema platform to ${application}, ${worker};

-- What has happened and is not yet on its topic. Written in the transaction of the state it tells of, deleted by the relay
-- once Kafka has it. The sequence is the order of sending, never a cursor: rows of slow transactions appear late.
create table platform.outbox (
    sequence          bigint generated always as identity primary key,
    event_id          uuid        not null unique,
    topic             text        not null,
    type              text        not null,
    aggregate_id      uuid        not null,
    aggregate_version bigint      not null,
    occurred_at       timestamptz not null,
    correlation_id    text,
    causation_id      text,
    payload           text        not null,
    unique (aggregate_id, aggregate_version)
);
-- A queue: always nearly empty, always churning.
alter table platform.outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
grant insert on platform.outbox to ${application};
grant select, insert, delete on platform.outbox to ${worker};

-- Every event whose effect is in this database.
create table platform.inbox (
    event_id    uuid        primary key,
    received_at timestamptz not null
);
grant select, insert on platform.inbox to ${worker};

-- Events that failed for a reason that will not pass, and the later events of the same aggregate behind them.
create table platform.parked_event (
    event_id          uuid        primary key,
    topic             text        not null,
    kafka_partition   integer     not null,
    kafka_offset      bigint      not null,
    aggregate_id      uuid,
    aggregate_version bigint,
    headers           jsonb       not null,
    payload           bytea,
    reason            text        not null,
    behind            uuid,
    parked_at         timestamptz not null
);
create index parked_event_aggregate on platform.parked_event (aggregate_id, aggregate_version);
grant select, insert, update, delete on platform.parked_event to ${worker};

-- Obligations of the law, or promised in a plan. One per subject and code.
create table platform.duty (
    id              uuid        primary key,
    code            text        not null,
    about           uuid        not null,
    unit_code       text        not null,
    unit_valid_from date        not null,
    accountable     text,
    due_on          date        not null,
    basis           text        not null,
    state           text        not null check (state in ('OPEN', 'PAUSED', 'MET', 'BREACHED', 'CANCELLED')),
    reason          text,
    opened_at       timestamptz not null,
    met_at          timestamptz,
    breached_at     timestamptz,
    version         bigint      not null,
    unique (about, code)
);
create index duty_due on platform.duty (due_on) where state = 'OPEN';
grant select, insert, update on platform.duty to ${application}, ${worker};

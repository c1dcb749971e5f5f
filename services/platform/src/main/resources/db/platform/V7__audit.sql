-- Who did what, as what, through which client, when, and from which version to which. A row is written in the transaction of
-- its change and never again touched: no login of the service may change or remove one.
create table platform.audit (
    id              bigint      generated always as identity,
    -- Transactions are numbered in the order in which they begin to write. Once every one below a number has ended, nothing
    -- can appear below it any more: so the order of (transaction_id, id) is one a sequencer can follow without losing a row.
    transaction_id  xid8        not null default pg_current_xact_id(),
    occurred_at     timestamptz not null,
    operation       text        not null check (char_length(operation) between 1 and 100),
    -- Opaque subject of the token, or the name of the clock that did it.
    actor           text        not null check (char_length(actor) between 1 and 100),
    roles           text[]      not null,
    client          text        check (char_length(client) between 1 and 100),
    organisation    text        check (char_length(organisation) between 1 and 100),
    unit_code       text,
    unit_valid_from date,
    -- What was changed: the identifiers of its address.
    about           text        not null check (char_length(about) <= 200),
    version_before  bigint,
    version_after   bigint,
    correlation_id  uuid,
    primary key (transaction_id, id),
    check ((unit_code is null) = (unit_valid_from is null))
);
-- The number and the transaction are the database's to give.
grant insert (occurred_at, operation, actor, roles, client, organisation, unit_code, unit_valid_from, about, version_before,
    version_after, correlation_id) on platform.audit to ${application}, ${worker};
grant select on platform.audit to ${worker};

-- The chain: each batch names its rows, holds their digests, and is sealed with the hash of the one before.
create table platform.audit_batch (
    number              bigint      primary key check (number > 0),
    through_transaction xid8        not null,
    through_id          bigint      not null,
    ids                 bigint[]    not null check (cardinality(ids) > 0),
    digests             bytea       not null check (octet_length(digests) = 32 * cardinality(ids)),
    sealed_at           timestamptz not null,
    previous            bytea       not null check (octet_length(previous) = 32),
    hash                bytea       not null check (octet_length(hash) = 32)
);
grant select, insert on platform.audit_batch to ${worker};

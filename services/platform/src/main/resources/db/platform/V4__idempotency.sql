-- One row per request that created something: what it was answered with, never what it said.
-- Kept for 7 days, so that a caller who never saw the answer can ask again.
create table platform.idempotency (
    subject     text        not null check (char_length(subject) between 1 and 100),
    client      text        not null check (char_length(client) between 1 and 100),
    operation   text        not null check (char_length(operation) between 1 and 200),
    key         text        not null check (char_length(key) between 1 and 100),
    body_hash   bytea       not null check (octet_length(body_hash) = 32),
    -- Both are set in the transaction that inserts the row: nobody else ever sees them empty.
    status      smallint    check (status between 200 and 399),
    resource_id uuid,
    expires_at  timestamptz not null,
    primary key (subject, client, operation, key),
    check ((status is null) = (resource_id is null))
) with (fillfactor = 80);

comment on table platform.idempotency is
    'The first row of the transaction of a create: a second one with the same key waits for the first, then repeats its answer.';

create index idempotency_expiry on platform.idempotency (expires_at);

grant select, insert, update on platform.idempotency to ${application};
grant select, update, delete on platform.idempotency to ${worker};

-- A key is written once, with what the request was answered with; until then a lock by its name holds it.
alter table platform.idempotency drop constraint idempotency_check;
alter table platform.idempotency alter column status set not null, alter column resource_id set not null;
alter table platform.idempotency reset (fillfactor);

comment on table platform.idempotency is
    'One of the last rows of the transaction of a create. A second request with the same key waits for the first by a lock, then repeats its answer.';

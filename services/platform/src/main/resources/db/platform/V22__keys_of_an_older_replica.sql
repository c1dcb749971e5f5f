-- A replica of a release before V21 writes a key first without status and resource: both are free to be absent until no such
-- replica is left.
alter table platform.idempotency alter column status drop not null, alter column resource_id drop not null;
alter table platform.idempotency add constraint idempotency_check check ((status is null) = (resource_id is null));

-- What an operator asks about parked events. The effect of an event is code, so that only the running service can try it
-- again; the question is a row, so that who may write to the database needs no other door.
create table platform.parked_retry (
    id          uuid        primary key,
    event_id    uuid        not null,
    -- The login of the operator, as the database knows it.
    asked_by    text        not null default session_user,
    asked_at    timestamptz not null,
    answered_at timestamptz,
    -- How many events had their effect: that event, and the later ones of its aggregate.
    applied     integer     check (applied >= 0),
    -- Why none had, by name.
    failure     text,
    check ((answered_at is null) = (applied is null and failure is null)),
    check (applied is null or failure is null)
);
create index parked_retry_open on platform.parked_retry (asked_at, id) where answered_at is null;
grant select, update on platform.parked_retry to ${worker};

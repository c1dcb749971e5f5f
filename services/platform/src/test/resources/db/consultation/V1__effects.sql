-- What the tests' handler has done: one row per effect, so that a second effect of the same event shows.
grant usage on schema consultation to ${application}, ${worker};
create table consultation.effect (
    ordinal  bigint generated always as identity primary key,
    event_id uuid   not null,
    subject  uuid   not null,
    version  bigint not null
);
grant select, insert on consultation.effect to ${application}, ${worker};

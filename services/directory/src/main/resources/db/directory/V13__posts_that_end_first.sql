-- A community or an organisation may end before somebody takes a post of it. They leave it on the day on which they were to begin,
-- and so never held it.
alter table directory.holding
    drop constraint holding_check,
    add constraint holding_ends_not_before_it_begins check (holds_until >= holds_from);

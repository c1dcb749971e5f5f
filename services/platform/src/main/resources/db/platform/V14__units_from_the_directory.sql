-- The read copy follows the directory's topic: what became of a unit of the list, and units that no list holds.
alter table platform.unit
    -- That of the directory's event which wrote the row; 0 for a row of the list, which never replaces one of an event.
    add column version              bigint not null default 0 check (version >= 0),
    -- No foreign key: on a compacted topic a unit may end before the newest event of its successor comes.
    add column successor_code       text,
    add column successor_valid_from date,
    add check ((successor_code is null) = (successor_valid_from is null)),
    add check (successor_code is null or valid_until = successor_valid_from);
-- A unit that keeps a code is known before the one that had it ends. Of several the newest that has begun is meant.
drop index platform.unit_current;
-- To see from every replica whether anything has changed.
create index unit_told on platform.unit (version) where version > 0;

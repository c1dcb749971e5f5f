-- The units of the country with their history, and the decisions that merged them. Nothing here is ever deleted.

grant usage on schema directory to ${application}, ${worker};

create table directory.unit (
    code                 text   not null check (code ~ '^([0-9]{2}|[0-9]{5})$'),
    valid_from           date   not null,
    -- First day on which the code names it no longer; absent while no end is decided.
    valid_until          date   check (valid_until > valid_from),
    parent_code          text,
    parent_valid_from    date,
    level                text   not null check (level in ('province', 'commune')),
    type                 text   not null check (type is nfc normalized),
    name                 text   collate "vi-x-icu" not null check (name is nfc normalized),
    full_name            text   not null check (full_name is nfc normalized),
    name_en              text   not null,
    successor_code       text,
    successor_valid_from date,
    -- The decision that brought it into being; absent for a unit of the official list.
    merger_id            uuid,
    version              bigint not null check (version >= 0),
    primary key (code, valid_from),
    foreign key (parent_code, parent_valid_from) references directory.unit (code, valid_from),
    -- At the end of the transaction: the old unit ends before the new one can have its code.
    foreign key (successor_code, successor_valid_from) references directory.unit (code, valid_from)
        deferrable initially deferred,
    check ((parent_code is null) = (parent_valid_from is null)),
    check ((level = 'province') = (parent_code is null)),
    check ((successor_code is null) = (successor_valid_from is null)),
    check (successor_code is null or valid_until = successor_valid_from)
);
-- A code names one unit at a time: the last one has no end.
create unique index unit_current on directory.unit (code) where valid_until is null;
create index unit_parent on directory.unit (parent_code, parent_valid_from, name, code);
create index unit_successor on directory.unit (successor_code, successor_valid_from) where successor_code is not null;
grant select, insert, update on directory.unit to ${application}, ${worker};

create table directory.merger (
    id              uuid        primary key,
    document_number text        not null check (document_number <> '' and document_number is nfc normalized),
    issued_on       date        not null,
    effective_on    date        not null,
    unit_code       text        not null,
    unit_valid_from date        not null,
    recorded_by     text        not null,
    client          text        not null,
    recorded_at     timestamptz not null,
    foreign key (unit_code, unit_valid_from) references directory.unit (code, valid_from),
    check (effective_on = unit_valid_from),
    check (issued_on <= effective_on)
);
alter table directory.unit add foreign key (merger_id) references directory.merger deferrable initially deferred;
grant select, insert on directory.merger to ${application};

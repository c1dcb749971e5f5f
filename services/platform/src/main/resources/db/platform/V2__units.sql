-- This service's read copy of the administrative units, filled from the list in the platform's resources first and from
-- the directory's topic later. A code alone is no key: a merged unit may keep an old code.
create table platform.unit (
    code              text not null check (code ~ '^([0-9]{2}|[0-9]{5})$'),
    valid_from        date not null,
    valid_until       date check (valid_until > valid_from),
    parent_code       text,
    parent_valid_from date,
    level             text not null check (level in ('province', 'commune')),
    type              text not null check (type is nfc normalized),
    name              text not null check (name is nfc normalized),
    full_name         text not null check (full_name is nfc normalized),
    name_en           text not null,
    -- Keys to search and compare by, made by the application: without marks, and with the tone at the end of its syllable.
    name_fold         text not null,
    name_tone_key     text not null,
    primary key (code, valid_from),
    foreign key (parent_code, parent_valid_from) references platform.unit (code, valid_from),
    check ((parent_code is null) = (parent_valid_from is null)),
    check ((level = 'province') = (parent_code is null))
);
-- A code names one unit at a time: the last one has no end.
create unique index unit_current on platform.unit (code) where valid_until is null;
create index unit_parent on platform.unit (parent_code, parent_valid_from);
grant select on platform.unit to ${application}, ${worker};
grant insert, update on platform.unit to ${worker};

-- Which state of a list was read last, so that an unchanged one is read only once.
create table platform.unit_source (
    name   text primary key,
    digest text not null
);
grant select, insert, update on platform.unit_source to ${worker};

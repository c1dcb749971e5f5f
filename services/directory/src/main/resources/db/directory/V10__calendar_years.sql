-- The official days off of each year, as the city entered them from the Prime Minister's decision.
create table directory.calendar_year (
    id          uuid        primary key,
    year        integer     not null unique check (year between 2000 and 9999),
    document    text        not null check (document <> '' and document is nfc normalized),
    days_off    date[]      not null,
    days_worked date[]      not null,
    entered_by  text        not null,
    client      text        not null,
    entered_at  timestamptz not null,
    version     bigint      not null check (version >= 0)
);
grant select, insert, update on directory.calendar_year to ${application};

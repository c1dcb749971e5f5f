-- The official days off of a year come from the directory, and take the place of the example.
alter table platform.calendar_year
    -- Of the year in the directory; 0 for an example that came with the platform.
    add column version bigint not null default 0;
grant insert, update on platform.calendar_year to ${worker};
grant insert, delete on platform.day_off, platform.day_worked to ${worker};

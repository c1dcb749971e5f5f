-- Which making of the figures this is: those of a database that was made anew are not those that readers of the live stream have
-- seen, even where they stand at the same position of the topic.
create table insight.generation (
    only_row boolean primary key default true check (only_row),
    id       uuid    not null
);
insert into insight.generation (id) values (gen_random_uuid());
grant select on insight.generation to ${worker};

-- How far development and tests have moved the platform's clock; one row, or none where it was never moved. Production
-- neither answers the call that writes it nor starts on a database where it is not zero.
create table platform.clock (
    only_row            boolean     primary key default true check (only_row),
    offset_microseconds bigint      not null check (offset_microseconds >= 0),
    set_at              timestamptz not null
);
grant select, insert, update on platform.clock to ${worker};

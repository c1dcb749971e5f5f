create table consultation.note (
    id      uuid   primary key,
    text    text   not null,
    version bigint not null
);
grant select, insert, update on consultation.note to ${application};

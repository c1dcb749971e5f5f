-- Figures of the registers of a unit, each with its day and its source: what votes, rates and quorums are measured by.
create table directory.register_figure (
    id              uuid        primary key,
    unit_code       text        not null,
    unit_valid_from date        not null,
    kind            text        not null check (kind in ('POPULATION', 'VOTERS', 'HOUSEHOLDS', 'COMMUNITIES')),
    as_of           date        not null,
    value           bigint      not null check (value >= 0),
    source          text        not null check (source <> '' and source is nfc normalized),
    recorded_by     text        not null,
    client          text        not null,
    recorded_at     timestamptz not null,
    version         bigint      not null check (version >= 0),
    foreign key (unit_code, unit_valid_from) references directory.unit (code, valid_from),
    -- One figure of a kind and a day; a wrong one is corrected, not stood beside by another.
    unique (unit_code, unit_valid_from, kind, as_of)
);
grant select, insert, update on directory.register_figure to ${application};

-- What a figure said before it was corrected, and why it was. Written once, never changed.
create table directory.register_correction (
    figure_id    uuid        not null references directory.register_figure,
    version      bigint      not null,
    value        bigint      not null,
    source       text        not null check (source is nfc normalized),
    reason       text        not null check (reason <> '' and reason is nfc normalized),
    corrected_by text        not null,
    corrected_at timestamptz not null,
    primary key (figure_id, version)
);
grant select, insert on directory.register_correction to ${application};

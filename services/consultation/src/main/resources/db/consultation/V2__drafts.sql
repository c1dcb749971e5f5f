-- Drafts as they were imported. A draft never changes: comments point into it. What is revised is imported anew.

grant usage on schema consultation to ${application};

create table consultation.draft (
    id               uuid        primary key,
    unit_code        text        not null,
    unit_valid_from  date        not null,
    title            text        not null check (title <> '' and title is nfc normalized),
    document_type    text        not null,
    preamble         text        not null check (preamble is nfc normalized),
    closing          text        not null check (closing is nfc normalized),
    elements         integer     not null check (elements >= 0),
    warnings         jsonb       not null,
    warnings_omitted integer     not null check (warnings_omitted >= 0),
    imported_by      text        not null,
    imported_at      timestamptz not null
);
grant select, insert on consultation.draft to ${application};

create table consultation.draft_element (
    draft_id uuid     not null references consultation.draft,
    -- from 1, in the order of the source
    position integer  not null check (position > 0),
    -- position of the element around it; absent for the outermost
    parent   integer  check (parent < position),
    path     text     not null check (path ~ '^[a-z0-9]+([.-][a-z0-9]+)*$'),
    kind     text     not null check (kind in
                 ('PART', 'CHAPTER', 'SECTION', 'SUBSECTION', 'ARTICLE', 'CLAUSE', 'POINT')),
    number   text     not null,
    label    text     not null check (label is nfc normalized),
    line     integer  not null check (line > 0),
    marker   text     not null check (marker is nfc normalized),
    title    text     not null check (title is nfc normalized),
    text     text     not null check (text is nfc normalized),
    primary key (draft_id, position),
    unique (draft_id, path),
    foreign key (draft_id, parent) references consultation.draft_element
);
grant select, insert on consultation.draft_element to ${application};

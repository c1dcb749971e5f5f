-- Frozen on 2026-11-22, and never changed with the tables of the service: what is measured against must stay what it was.
-- Comments with their answers, as the plainest program keeps them that shows a page of them.
create schema page;

create table page.response (
    id     uuid primary key,
    reason text not null
);

create table page.comment (
    id                uuid        primary key,
    consultation_id   uuid        not null,
    target            text,
    text              text        not null,
    stance            text        not null,
    channel           text        not null,
    author_kind       text        not null,
    organisation      text,
    organisation_name text,
    state             text        not null,
    submitted_at      timestamptz not null,
    amended_at        timestamptz,
    disposition       text,
    response_id       uuid,
    answered_at       timestamptz,
    version           bigint      not null
);
create index comment_page on page.comment (consultation_id, id);

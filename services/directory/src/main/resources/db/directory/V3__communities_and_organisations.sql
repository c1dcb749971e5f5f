-- Residential communities, organisations with their offices, and who holds what from when to when. Nothing is deleted.

create table directory.community (
    id              uuid        primary key,
    unit_code       text        not null,
    unit_valid_from date        not null,
    kind            text        not null check (kind in
                        ('THON', 'XOM', 'LANG', 'AP', 'BAN', 'BUON', 'BON', 'PHUM', 'SOC', 'TO_DAN_PHO', 'KHU_PHO',
                         'KHOI_PHO', 'KHOM', 'TIEU_KHU')),
    name            text        collate "vi-x-icu" not null check (name <> '' and name is nfc normalized),
    name_fold       text        not null,
    name_tone_key   text        not null,
    decision        text        not null check (decision <> '' and decision is nfc normalized),
    exception       text        check (exception is nfc normalized),
    valid_from      date        not null,
    valid_until     date        check (valid_until > valid_from),
    ending          text        check (ending is nfc normalized),
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    version         bigint      not null check (version >= 0),
    foreign key (unit_code, unit_valid_from) references directory.unit (code, valid_from),
    check ((valid_until is null) = (ending is null))
);
create index community_unit on directory.community (unit_code, unit_valid_from, name, id);
grant select, insert, update on directory.community to ${application};

create table directory.organisation (
    id              uuid        primary key,
    unit_code       text        not null,
    unit_valid_from date        not null,
    kind            text        not null check (kind in
                        ('PEOPLES_COMMITTEE', 'PEOPLES_COUNCIL', 'PARTY_COMMITTEE', 'FATHERLAND_FRONT', 'TRADE_UNION',
                         'FARMERS_ASSOCIATION', 'YOUTH_UNION', 'WOMENS_UNION', 'VETERANS_ASSOCIATION', 'DEPARTMENT',
                         'AGENCY', 'ENTERPRISE')),
    -- What tokens name it by. Of one organisation for good.
    code            text        not null unique,
    name            text        collate "vi-x-icu" not null check (name <> '' and name is nfc normalized),
    name_fold       text        not null,
    name_tone_key   text        not null,
    valid_from      date        not null,
    valid_until     date        check (valid_until > valid_from),
    ending          text        check (ending is nfc normalized),
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    version         bigint      not null check (version >= 0),
    foreign key (unit_code, unit_valid_from) references directory.unit (code, valid_from),
    check ((valid_until is null) = (ending is null))
);
create index organisation_unit on directory.organisation (unit_code, unit_valid_from, name, id);
grant select, insert, update on directory.organisation to ${application};

create table directory.office (
    id              uuid        primary key,
    organisation_id uuid        not null references directory.organisation,
    title           text        not null check (title <> '' and title is nfc normalized),
    rank            text        not null check (rank in ('HEAD', 'DEPUTY', 'MEMBER')),
    -- What a deputy answers for; absent where it is everything.
    field           text        check (field is nfc normalized),
    area            text        check (area is nfc normalized),
    recorded_by     text        not null,
    recorded_at     timestamptz not null
);
create index office_organisation on directory.office (organisation_id, id);
grant select, insert on directory.office to ${application};

-- Private: who is who. Everything else knows people by their opaque subject only.
create table directory.person (
    subject       text   primary key check (char_length(subject) between 1 and 100),
    name          text   collate "vi-x-icu" not null check (name <> '' and name is nfc normalized),
    -- The last word, by which people are called and ordered.
    given_name    text   collate "vi-x-icu" not null,
    name_fold     text   not null,
    name_tone_key text   not null
);
grant select, insert, update on directory.person to ${application};

-- Who holds a post: the head of a community, or an office of an organisation.
create table directory.holding (
    id              uuid        primary key,
    community_id    uuid        references directory.community,
    office_id       uuid        references directory.office,
    unit_code       text        not null,
    unit_valid_from date        not null,
    subject         text        not null references directory.person,
    kind            text        not null check (kind in ('ELECTED', 'INTERIM', 'APPOINTED')),
    holds_from      date        not null,
    -- First day on which they hold it no longer; absent where no end is set.
    holds_until     date        check (holds_until > holds_from),
    ending          text        check (ending is nfc normalized),
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    version         bigint      not null check (version >= 0),
    foreign key (unit_code, unit_valid_from) references directory.unit (code, valid_from),
    check (num_nonnulls(community_id, office_id) = 1)
);
create index holding_community on directory.holding (community_id, holds_from) where community_id is not null;
create index holding_office on directory.holding (office_id, holds_from) where office_id is not null;
create index holding_subject on directory.holding (subject);
create index holding_unit on directory.holding (unit_code, unit_valid_from);
grant select, insert, update on directory.holding to ${application};

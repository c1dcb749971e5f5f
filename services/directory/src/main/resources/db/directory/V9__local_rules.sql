-- What the city has decided about the rules that the law leaves to it. Nothing here is ever changed or deleted but the
-- version of a rule, which its next decision raises.

create table directory.local_rule (
    id      uuid   primary key,
    code    text   not null check (code ~ '^[A-Z]+([._][A-Z]+)*$'),
    -- Absent: the row of the catalogue that binds every regime.
    regime  text,
    version bigint not null check (version >= 0),
    unique nulls not distinct (code, regime)
);
grant select, insert, update on directory.local_rule to ${application};

create table directory.local_rule_decision (
    id              uuid        primary key,
    rule_id         uuid        not null references directory.local_rule,
    valid_from      date        not null,
    -- Absent: the rule is not followed any longer.
    direction       text,
    amount          integer     check (amount between 0 and 36525),
    unit            text,
    times           integer     check (times between 1 and 366),
    document        text        not null check (document <> '' and document is nfc normalized),
    reason          text        not null check (reason <> '' and reason is nfc normalized),
    unit_code       text        not null,
    unit_valid_from date        not null,
    decided_by      text        not null,
    client          text        not null,
    recorded_at     timestamptz not null,
    unique (rule_id, valid_from),
    check ((amount is null) = (unit is null)),
    check ((direction is null) = (times is null)),
    check (amount is null or direction is not null)
);
grant select, insert on directory.local_rule_decision to ${application};

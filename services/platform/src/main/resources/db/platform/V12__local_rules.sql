-- What the city has decided about the rules that the law leaves to it, as the directory tells it: this service's copy. The
-- catalogue beside it comes with the platform; a worker may write here and never there.
create table platform.local_rule (
    -- Of the decision.
    id              uuid    primary key,
    code            text    not null check (code ~ '^[A-Z]+([._][A-Z]+)*$'),
    -- Absent: the row of the catalogue that binds every regime.
    regime          text,
    unit_code       text    not null,
    unit_valid_from date    not null,
    document        text    not null,
    valid_from      date    not null,
    -- Absent: the rule is not followed any longer.
    direction       text,
    amount          integer,
    unit            text,
    times           integer,
    unique nulls not distinct (code, regime, valid_from),
    check ((amount is null) = (unit is null)),
    check ((direction is null) = (times is null)),
    check (amount is null or direction is not null)
);
grant select on platform.local_rule to ${application};
grant select, insert on platform.local_rule to ${worker};

-- Its place is taken by a decision that a rule is not followed. Nothing ever wrote here.
drop table platform.rule_suspension;

-- All units the transaction works for: its own, those below it, and those merged into any of them. The same as in_scope says of
-- one, for a policy that would ask it of every row of a table.
create index unit_successor on platform.unit (successor_code, successor_valid_from) where successor_code is not null;

create function platform.units_in_scope() returns table (code text, valid_from date)
    language sql stable parallel safe rows 200
    begin atomic
        with recursive downward (code, valid_from) as (
            select nullif(current_setting('danchu.unit_code', true), ''),
                nullif(current_setting('danchu.unit_valid_from', true), '')::date
            union
            select below.code, below.valid_from
            from downward
            cross join lateral (
                select unit.code, unit.valid_from from platform.unit
                where unit.parent_code = downward.code and unit.parent_valid_from = downward.valid_from
                union all
                select unit.code, unit.valid_from from platform.unit
                where unit.successor_code = downward.code and unit.successor_valid_from = downward.valid_from
            ) as below (code, valid_from)
        )
        select downward.code, downward.valid_from from downward where downward.code is not null;
    end;
grant execute on function platform.units_in_scope() to ${application}, ${worker};

-- What changes the directory, the rules and the calendar asks for the first level as well.
insert into platform.assurance_demand (operation, acr, owner, valid_from)
select operation, '1', 'Default of the platform', '2025-07-01'
from unnest(array[
    'merge-units', 'rename-unit', 'record-figure', 'correct-figure', 'establish-community', 'dissolve-community', 'take-head',
    'establish-organisation', 'dissolve-organisation', 'create-office', 'take-office', 'end-holding', 'decide-rule',
    'decide-rule-again', 'enter-calendar-year', 'correct-calendar-year']) as operation;

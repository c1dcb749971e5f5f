-- Whether a unit is the one the transaction works for, lies below it, or was merged into such a unit: the people of a merged
-- ward go on with what the wards before it began. Says the same as the read copy in memory does.
create or replace function platform.in_scope(code text, valid_from date) returns boolean
    language sql stable parallel safe
    begin atomic
        with recursive upward (code, valid_from) as (
            select in_scope.code, in_scope.valid_from
            union
            select above.code, above.valid_from
            from upward
            join platform.unit on unit.code = upward.code and unit.valid_from = upward.valid_from
            cross join lateral (values
                (unit.parent_code, unit.parent_valid_from),
                (unit.successor_code, unit.successor_valid_from)) as above (code, valid_from)
            where above.code is not null
        )
        select exists (
            select from upward
            where upward.code = nullif(current_setting('danchu.unit_code', true), '')
              and upward.valid_from = nullif(current_setting('danchu.unit_valid_from', true), '')::date);
    end;

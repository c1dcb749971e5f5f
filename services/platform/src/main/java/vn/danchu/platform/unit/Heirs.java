package vn.danchu.platform.unit;

import java.util.Map;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.rule.DomainRule;

/**
 * Who has taken whose place by one day. It does not change: a merger that takes effect makes another one, which equals no
 * earlier one.
 *
 * @param byUnit the unit of that day, by each unit that has ended
 */
@DomainRule
public record Heirs(Map<UnitRef, UnitRef> byUnit) {

    public Heirs {
        byUnit = Map.copyOf(byUnit);
    }

    /** The unit that has taken the place of another; the unit itself where none has. */
    public UnitRef of(UnitRef unit) {
        return byUnit.getOrDefault(unit, unit);
    }
}

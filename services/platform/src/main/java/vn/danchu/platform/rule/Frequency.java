package vn.danchu.platform.rule;

import org.jspecify.annotations.Nullable;

/**
 * How often something is owed in each period of a rule, for example twice a month (mỗi tháng ít nhất hai lần).
 *
 * @param times at least, from 1
 * @param season in which it falls; absent where any day will do
 */
@DomainRule
public record Frequency(int times, @Nullable Season season) {

    public Frequency {
        if (times < 1) {
            throw new IllegalArgumentException("What is owed is owed once at least, not " + times + " times");
        }
    }

    /** Whether who does something this often, in this season, has always done it as often as the other asks. */
    boolean isAtLeast(Frequency other) {
        return times >= other.times && (other.season == null || other.season.equals(season));
    }
}

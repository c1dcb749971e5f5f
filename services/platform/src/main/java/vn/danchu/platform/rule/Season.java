package vn.danchu.platform.rule;

import java.time.MonthDay;

/**
 * The part of every year in which something is owed, for example its fourth quarter (quý IV).
 *
 * @param first day
 * @param last day, in the same year
 */
@DomainRule
public record Season(MonthDay first, MonthDay last) {

    public Season {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("A season lies within one year, not from " + first + " to " + last);
        }
    }
}

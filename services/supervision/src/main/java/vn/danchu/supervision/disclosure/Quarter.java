package vn.danchu.supervision.disclosure;

import java.time.LocalDate;
import vn.danchu.platform.rule.DomainRule;

/**
 * A quarter of a year.
 *
 * @param year of it
 * @param number from 1 to 4
 */
@DomainRule
record Quarter(int year, int number) {

    private static final int MONTHS = 3;

    /** Its first day. */
    LocalDate begin() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    /** The first day after it. */
    LocalDate end() {
        return begin().plusMonths(MONTHS);
    }
}

package vn.danchu.insight.report;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.danchu.platform.rule.DomainRule;

/**
 * A quarter, half or whole of a year: {@code 2026-Q3}, {@code 2026-H1}, {@code 2026}.
 *
 * @param name of it, as it is asked for
 * @param from its first day
 * @param to its last day
 * @param vietnamese as documents name it
 */
@DomainRule
public record ReportPeriod(String name, LocalDate from, LocalDate to, String vietnamese) {

    private static final Pattern NAME = Pattern.compile("(20[0-9]{2})(?:-(?:Q([1-4])|H([12])))?");
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int MONTHS_OF_A_HALF = 6;

    /** The period of a name; empty where it names none. */
    static Optional<ReportPeriod> of(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) != null) {
            int quarter = Integer.parseInt(parts.group(2));
            return Optional.of(months(name, year, MONTHS_OF_A_QUARTER, quarter, "Quý " + quarter + " năm " + year));
        }
        if (parts.group(3) != null) {
            int half = Integer.parseInt(parts.group(3));
            String which = half == 1 ? "6 tháng đầu năm " : "6 tháng cuối năm ";
            return Optional.of(months(name, year, MONTHS_OF_A_HALF, half, which + year));
        }
        return Optional.of(new ReportPeriod(
                name, LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31), "Năm " + year));
    }

    private static ReportPeriod months(String name, int year, int months, int number, String vietnamese) {
        LocalDate from = LocalDate.of(year, (number - 1) * months + 1, 1);
        return new ReportPeriod(name, from, from.plusMonths(months).minusDays(1), vietnamese);
    }
}

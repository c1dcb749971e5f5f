package vn.danchu.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.danchu.platform.rule.DomainRule;

/**
 * The days of Vietnam. Servers run in UTC, where it is still yesterday from 00:00 to 07:00 Vietnamese time; no date may be
 * taken from an instant but here.
 */
@DomainRule
public final class VietnamTime {

    /** UTC+7 without daylight saving since 1975. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamTime() {}

    /**
     * The end of a day, 24:00, which is the first instant that is too late. A period in days ends there (Civil Code
     * 91/2015 art. 148(6)), so compare with {@code isBefore}.
     */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /** The first instant of a day, 00:00. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The day on which an instant falls in Vietnam. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}

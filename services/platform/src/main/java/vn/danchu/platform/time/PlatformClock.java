package vn.danchu.platform.time;

import java.time.Instant;
import java.time.LocalDate;

/** The time of the platform: all deadlines are reckoned by it. It ticks in microseconds, as PostgreSQL keeps them. */
public interface PlatformClock {

    /** Now, to the microsecond. */
    Instant now();

    /** Today in Viet Nam. */
    default LocalDate today() {
        return VietnamTime.dateOf(now());
    }
}

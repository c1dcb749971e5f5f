package vn.danchu.insight.measure;

import java.time.Duration;
import java.time.Instant;
import vn.danchu.platform.rule.DomainRule;

/** How long a response took. */
@DomainRule
public final class ResponseTime {

    /** Upper bounds, in days, of the classes; what took longer than the last is {@link #LONGER}. */
    static final int[] DAYS = {1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90};

    static final String LONGER = "longer";

    private ResponseTime() {}

    /** Whole seconds; nothing is answered before it is asked, whatever two clocks say. */
    public static long seconds(Instant asked, Instant answered) {
        return Math.max(0, Duration.between(asked, answered).toSeconds());
    }

    /** The class: the least of {@link #DAYS} it took no longer than. */
    static String withinDays(long seconds) {
        for (int days : DAYS) {
            if (seconds <= Duration.ofDays(days).toSeconds()) {
                return Integer.toString(days);
            }
        }
        return LONGER;
    }
}

package vn.danchu.local.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** So many deaths within so long are an accident; one more is a fault that another start will not mend. */
final class RestartLimit {

    private final int deaths;
    private final Duration within;
    private final Deque<Instant> recent = new ArrayDeque<>();

    RestartLimit(int deaths, Duration within) {
        this.deaths = deaths;
        this.within = within;
    }

    /** Counts a death and tells whether the part may start again. */
    boolean allowsAfterDeathAt(Instant now) {
        recent.addLast(now);
        recent.removeIf(death -> death.isBefore(now.minus(within)));
        return recent.size() <= deaths;
    }
}

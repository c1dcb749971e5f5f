package vn.danchu.local;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import vn.danchu.local.supervision.Progress;

/** One line per step, with the seconds since the start in front. */
final class TimedProgress implements Progress {

    private final PrintStream out;
    private final Clock clock;
    private final Instant start;

    TimedProgress(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.start = clock.instant();
    }

    @Override
    public void say(String part, String what) {
        out.printf(Locale.ROOT, "%9s  %-14s%s%n", elapsed(), part, what);
        out.flush();
    }

    String elapsed() {
        return Progress.seconds(Duration.between(start, clock.instant()));
    }
}

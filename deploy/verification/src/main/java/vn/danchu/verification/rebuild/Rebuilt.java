package vn.danchu.verification.rebuild;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.danchu.verification.rebuild.Hearing.Heard;

/**
 * What came of making a generation anew.
 *
 * @param heard how far each topic was read
 * @param leftOut events that had no effect, since their owners have lost them in a restore
 * @param lines what was compared
 * @param exchange how the new one took the place of the old one; empty where the old one goes on
 */
public record Rebuilt(List<Heard> heard, int leftOut, List<Line> lines, Optional<Exchange> exchange) {

    /**
     * How the one took the place of the other.
     *
     * @param kept database of the old one
     * @param corrections changes that readers of the live figures are told
     * @param stoodStill for how long no event had its effect
     * @param closed for how long nobody was let in
     * @param serving whether the service was ready again with it, and the corrections told
     */
    public record Exchange(String kept, long corrections, Duration stoodStill, Duration closed, boolean serving) {}

    public Rebuilt {
        heard = List.copyOf(heard);
        lines = List.copyOf(lines);
    }

    /** Whether the new one serves. */
    public boolean serves() {
        return exchange.map(Exchange::serving).orElse(false);
    }

    /** How many rows of the old one were wrong. */
    public long wrongBefore() {
        return lines.stream().mapToLong(Line::wrongBefore).sum();
    }

    /** Tells a person at a terminal. */
    public void print(PrintStream out) {
        out.printf("%-32s %9s %9s%n", "topic", "read", "there");
        heard.forEach(each -> out.printf("%-32s %9d %9d%n", each.topic(), each.read(), each.there()));
        out.printf("%n%-32s %9s %12s %7s %8s %9s%n", "", "compared", "wrong before", "newer", "missing", "wrong now");
        lines.forEach(line -> out.printf(
                "%-32s %9d %12d %7d %8d %9d%n",
                line.what(), line.compared(), line.wrongBefore(), line.ahead(), line.missing(), line.wrongNow()));
        out.println();
        if (leftOut > 0) {
            out.println(leftOut + " events that restores have lost had no effect.");
        }
        exchange.ifPresentOrElse(
                done -> {
                    out.printf(
                            Locale.ROOT,
                            "%s Nothing was counted for %.1f s, nobody was let in for %.2f s; %d changes correct what was told.%n",
                            done.serving
                                    ? "The new one serves."
                                    : "The new one is in its place, and the service is not ready with it: look at its log.",
                            done.stoodStill.toMillis() / 1000.0,
                            done.closed.toMillis() / 1000.0,
                            done.corrections);
                    out.println("The old one is kept as " + done.kept + "; make rebuild FORGET=yes deletes it.");
                },
                () -> out.println("The old one serves on: what is missing or wrong above must be understood first."));
    }
}

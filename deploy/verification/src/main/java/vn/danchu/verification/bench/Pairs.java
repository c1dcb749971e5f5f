package vn.danchu.verification.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Two things measured side by side. A machine that is shared gives one and the same program three times as much at one minute
 * as at the next, so a figure is a ratio of two that ran next to each other, in pairs, with every second pair the other way
 * round (ABBA), so that what only grows or falls meanwhile cancels out.
 */
public final class Pairs {

    /** Windows that must agree before anything counts. */
    private static final int STEADY_WINDOWS = 3;

    private static final double STEADY = 0.05;

    private final Settings settings;
    private final DoubleSupplier canary;
    private final Warmth warmth;

    /** @param canary what the machine has left, asked before, between and after the legs of each pair */
    public Pairs(Settings settings, DoubleSupplier canary) {
        this(settings, canary, () -> true);
    }

    private Pairs(Settings settings, DoubleSupplier canary, Warmth warmth) {
        this.settings = settings;
        this.canary = canary;
        this.warmth = warmth;
    }

    /** The same, which warms up until that says so as well. */
    Pairs until(Warmth warmth) {
        return new Pairs(settings, canary, warmth);
    }

    /** As the figures of this project are taken. */
    public static Pairs thorough() {
        return of(9, Duration.ofSeconds(5));
    }

    /** So many, with legs and windows as long as that; to be believed from seven and five seconds. */
    public static Pairs of(int pairs, Duration leg) {
        return new Pairs(new Settings(pairs, leg, leg, 36), new Canary(Duration.ofSeconds(1)));
    }

    /** How long a leg is. */
    Duration leg() {
        return settings.leg();
    }

    /** Warms both up, measures them, and says how ours stands to the reference. */
    public Ratio compare(Leg ours, Leg reference) throws Exception {
        boolean oursIsWarm = warmUp(ours);
        boolean steady = warmUp(reference) && oursIsWarm;
        List<Pair> pairs = new ArrayList<>();
        double before = canary.getAsDouble();
        for (int pair = 0; pair < settings.pairs(); pair++) {
            boolean oursFirst = pair % 2 == 0;
            double first = (oursFirst ? ours : reference).run(settings.leg());
            double between = canary.getAsDouble();
            double second = (oursFirst ? reference : ours).run(settings.leg());
            double after = canary.getAsDouble();
            pairs.add(new Pair(
                    oursFirst ? first : second, oursFirst ? second : first, spread(List.of(before, between, after))));
            before = after;
        }
        return Ratio.of(pairs, steady);
    }

    /** Runs until some windows in a row agree and everything is warm after the last of them; false where that never was. */
    private boolean warmUp(Leg leg) throws Exception {
        Deque<Double> last = new ArrayDeque<>();
        for (int window = 0; window < settings.mostWindows(); window++) {
            last.addLast(leg.run(settings.window()));
            if (last.size() > STEADY_WINDOWS) {
                last.removeFirst();
            }
            boolean warm = warmth.reached();
            if (warm && last.size() == STEADY_WINDOWS && spread(last) <= STEADY) {
                return true;
            }
        }
        return false;
    }

    /** By how much the largest lies above the smallest. */
    private static double spread(Collection<Double> values) {
        return Collections.max(values) / Collections.min(values) - 1;
    }

    /** What else is to be reached before anything counts, asked after each window of the warm-up. */
    @FunctionalInterface
    interface Warmth {
        boolean reached() throws IOException;
    }

    /**
     * How much is measured.
     *
     * @param pairs at least seven
     * @param leg of a pair
     * @param window of the warm-up
     * @param mostWindows after which the warm-up gives up, and the result says so
     */
    public record Settings(int pairs, Duration leg, Duration window, int mostWindows) {

        public Settings {
            if (pairs < 7) {
                throw new IllegalArgumentException("Fewer than seven pairs say nothing about their spread: " + pairs);
            }
        }
    }

    /**
     * One pair.
     *
     * @param ours figure of our leg
     * @param reference figure of the other
     * @param drift of the canary around it
     */
    record Pair(double ours, double reference, double drift) {}
}

package vn.danchu.verification.bench;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * What the machine has left for one thread: rounds of the same arithmetic per second. Where it changes from one leg to the next, somebody else
 * was at work, and a ratio of these legs says more about them.
 */
public final class Canary implements DoubleSupplier {

    private static final int ROUNDS = 100_000;
    private static final double NANOSECONDS = 1e9;

    private final Duration duration;
    private volatile long song;

    public Canary(Duration duration) {
        this.duration = duration;
    }

    @Override
    public double getAsDouble() {
        long start = System.nanoTime();
        long elapsed = 0;
        long rounds = 0;
        // Kept, so that no compiler finds that nobody wants it.
        long tune = song;
        while (elapsed < duration.toNanos()) {
            for (int round = 0; round < ROUNDS; round++) {
                tune = tune * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            }
            rounds += ROUNDS;
            elapsed = System.nanoTime() - start;
        }
        song = tune;
        return rounds * NANOSECONDS / elapsed;
    }
}

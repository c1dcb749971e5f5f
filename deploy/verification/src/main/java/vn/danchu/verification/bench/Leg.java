package vn.danchu.verification.bench;

import java.time.Duration;

/** One of two things that are compared. */
@FunctionalInterface
public interface Leg {

    /**
     * Works for as long as that, and returns the figure that is compared: how much it did per second, or how long one took. Both
     * legs of a comparison return the same kind.
     */
    double run(Duration duration) throws Exception;
}

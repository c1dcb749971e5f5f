package vn.danchu.verification.bench;

import java.time.Duration;

/** One of two things that are compared. */
@FunctionalInterface
public interface Leg {

    /** Works for as long as that, and says how much it did per second. */
    double rate(Duration duration) throws Exception;
}

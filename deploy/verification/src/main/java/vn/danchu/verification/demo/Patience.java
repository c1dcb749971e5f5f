package vn.danchu.verification.demo;

import java.io.IOException;
import java.time.Duration;

/** Waits for what the platform does by itself, soon after what was asked of it. */
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private Patience() {}

    /** What may be seen after a while. */
    @FunctionalInterface
    interface Sign {
        boolean isThere() throws IOException, InterruptedException;
    }

    /**
     * Returns once the sign is there.
     *
     * @param otherwise what to say where it does not come
     */
    static void until(Sign sign, String otherwise) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + LONGEST.toNanos();
        while (!sign.isThere()) {
            if (System.nanoTime() > giveUp) {
                throw new IOException(otherwise + " after " + LONGEST.toSeconds() + " seconds.");
            }
            Thread.sleep(PAUSE);
        }
    }
}

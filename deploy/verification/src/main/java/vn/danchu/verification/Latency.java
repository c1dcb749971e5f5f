package vn.danchu.verification;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import vn.danchu.verification.latency.Measurement;

/** {@code make latency}: how long after its acknowledgement a comment is seen on the live stream. */
public final class Latency {

    private static final int PER_SECOND = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration DURATION = Duration.ofSeconds(30);

    private Latency() {}

    /** Takes the rate from {@code LATENCY_RATE}, comments per second. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int rate = Optional.ofNullable(System.getenv("LATENCY_RATE"))
                .map(Integer::parseInt)
                .orElse(PER_SECOND);
        try (Door door = Door.fromEnvironment()) {
            new Measurement(door, People.fromEnvironment(), out, rate).run(WARM_UP, DURATION);
        } catch (IOException | ExecutionException failure) {
            System.err.println("The measurement stopped. " + failure.getMessage());
            System.exit(1);
        }
    }
}

package vn.danchu.verification;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.HdrHistogram.Histogram;
import vn.danchu.verification.latency.Measurement;

/** {@code make latency}: how long after its acknowledgement a comment is seen on the live stream. */
public final class Latency {

    private static final String PER_SECOND = "20";
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration DURATION = Duration.ofSeconds(30);

    private Latency() {}

    /** Takes the rate from {@code LATENCY_RATE}, comments per second. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int rate = Integer.parseInt(Settings.of("LATENCY_RATE", PER_SECOND));
        try (Door door = Door.fromEnvironment()) {
            Measurement.Found found =
                    Measurement.prepare(door, People.fromEnvironment(), out).run(rate, WARM_UP, DURATION);
            out.printf("%-44s %9s %9s %9s%n", "", "p50 ms", "p99 ms", "max ms");
            row(out, "POST, from its intended time", found.posts());
            row(out, "acknowledged POST to the live stream", found.visible());
        } catch (IOException | ExecutionException failure) {
            System.err.println("The measurement stopped. " + failure.getMessage());
            System.exit(1);
        }
    }

    private static void row(PrintStream out, String what, Histogram histogram) {
        out.printf(
                "%-44s %9.1f %9.1f %9.1f%n",
                what,
                milliseconds(histogram.getValueAtPercentile(50)),
                milliseconds(histogram.getValueAtPercentile(99)),
                milliseconds(histogram.getMaxValue()));
    }

    private static double milliseconds(long nanoseconds) {
        return nanoseconds / 1e6;
    }
}

package vn.danchu.verification;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;
import vn.danchu.local.part.Workspace;
import vn.danchu.verification.fault.Campaign;
import vn.danchu.verification.fault.Plan;

/** {@code make faults}: hurts a platform of its own in many ways and judges what is left. */
public final class Faults {

    private Faults() {}

    /** Ends with 1 where a fault did not happen or anything did not hold. */
    public static void main(String[] arguments) throws InterruptedException {
        // The clients of Kafka tell of every reconnection, of which there are many here.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path project = Path.of("").toAbsolutePath();
        try {
            boolean held = new Campaign(
                            new Workspace(project, project.resolve(Settings.of("DANCHU_FOLDER", ".local/faults"))), out)
                    .run(new Plan(
                            Integer.parseInt(Settings.of("FIRST", "1")),
                            seeds(),
                            Duration.ofSeconds(Long.parseLong(Settings.of("OUTAGE", "15"))),
                            new Plan.Words(Settings.of("ONLY", "")),
                            new Plan.Words(Settings.of("WITHOUT", ""))));
            System.exit(held ? 0 : 1);
        } catch (IOException | SQLException failure) {
            System.err.println("The run of faults stopped. " + failure.getMessage());
            System.exit(1);
        }
    }

    private static OptionalInt seeds() {
        String seeds = Settings.of("SEEDS", "");
        return seeds.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(seeds));
    }
}

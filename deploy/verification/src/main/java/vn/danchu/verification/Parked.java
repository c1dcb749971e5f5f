package vn.danchu.verification;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.danchu.verification.parked.ParkedCommand;

/** {@code make parked}: lists the events that were set aside, explains one, or has it tried again. */
public final class Parked {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Parked() {}

    /** Ends with 0 where nothing is parked or what was asked for is done, else with 1. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ServiceDatabases databases = ServiceDatabases.fromEnvironment();
        try {
            boolean well = new ParkedCommand(databases, Clock.systemUTC(), PATIENCE, out).run(List.of(arguments));
            System.exit(well ? 0 : 1);
        } catch (SQLException failure) {
            System.err.println("The databases do not answer. " + failure.getMessage());
            System.err.println("Is the platform up? make status");
            System.exit(1);
        }
    }
}

package vn.danchu.verification;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import vn.danchu.embedded.EmbeddedKafka;
import vn.danchu.local.part.Addresses;
import vn.danchu.local.part.Development;
import vn.danchu.verification.rebuild.Rebuilding;
import vn.danchu.verification.rebuild.Rebuilt;

/** {@code make rebuild}: makes the figures of the city anew from the topics while the old ones serve; the platform runs. */
public final class Rebuild {

    private Rebuild() {}

    /** Ends with 1 where the old ones serve on, with 2 where the new ones are in their place and not yet served. */
    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Rebuilding rebuilding = new Rebuilding(
                Backup.workspace(),
                new ServiceDatabases(
                        "jdbc:postgresql://localhost:" + Addresses.POSTGRESQL_PORT + "/", Development.SECRET),
                EmbeddedKafka.connection(Addresses.BOOTSTRAP_SERVERS, EmbeddedKafka.PROVISIONER, Development.SECRET),
                out,
                Clock.systemUTC());
        try {
            if ("yes".equals(Settings.of("FORGET", ""))) {
                List<String> gone = rebuilding.forget();
                out.println(gone.isEmpty() ? "None is kept." : "Deleted: " + String.join(", ", gone) + ".");
                System.exit(0);
            }
            Rebuilt rebuilt = rebuilding.rebuild();
            rebuilt.print(out);
            System.exit(rebuilt.serves() ? 0 : rebuilt.exchange().isPresent() ? 2 : 1);
        } catch (IOException | SQLException failure) {
            System.err.println("It did not come to an end. " + failure.getMessage());
            System.err.println("docs/runbooks/rebuild.md says which figures serve now: «It broke off».");
            System.err.println("Is the platform up? make status");
            System.exit(1);
        }
    }
}

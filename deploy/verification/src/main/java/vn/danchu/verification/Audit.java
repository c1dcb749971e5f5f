package vn.danchu.verification;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import vn.danchu.verification.audit.Trails;

/** {@code make audit}: verifies the audit trail of every service against its chain. */
public final class Audit {

    private Audit() {}

    /** Ends with 1 where any trail is not sound, or could not be read. */
    public static void main(String[] arguments) {
        Trails trails = new Trails(
                ServiceDatabases.fromEnvironment(),
                Path.of(Settings.of("DANCHU_AUDIT_CHECKPOINTS", ".local/audit")),
                new PrintStream(System.out, true, StandardCharsets.UTF_8));
        try {
            System.exit(trails.verify() ? 0 : 1);
        } catch (SQLException | IOException failure) {
            System.err.println("The trails could not be verified. " + failure.getMessage());
            System.err.println("Is the platform up? make status");
            System.exit(1);
        }
    }
}

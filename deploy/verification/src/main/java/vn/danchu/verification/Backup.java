package vn.danchu.verification;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import vn.danchu.local.part.Workspace;
import vn.danchu.verification.restore.Place;
import vn.danchu.verification.restore.Restoration;

/** {@code make backup}: copies the databases of the running platform; from the first time on their log is kept too. */
public final class Backup {

    private Backup() {}

    /** Ends with 1 where there is no backup, or an audit trail is not sound. */
    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Restoration.Taken taken = restoration(out).backUp();
            out.println("The databases are in " + taken.backup().directory()
                    + "; what is committed from now on is beside them within ten seconds.");
            if (!taken.sound()) {
                out.println("But an audit trail is not sound: make audit tells which.");
            }
            System.exit(taken.sound() ? 0 : 1);
        } catch (IOException | SQLException failure) {
            System.err.println("There is no backup. " + failure.getMessage());
            System.err.println("Is the platform up? make status");
            System.exit(1);
        }
    }

    static Restoration restoration(PrintStream out) {
        return new Restoration(
                Place.of(workspace(), Path.of(Settings.of("DANCHU_AUDIT_CHECKPOINTS", ".local/audit"))),
                out,
                Clock.systemUTC());
    }

    static Workspace workspace() {
        Path project = Path.of("").toAbsolutePath();
        return new Workspace(project, project.resolve(Settings.of("DANCHU_FOLDER", ".local")));
    }
}

package vn.danchu.verification;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import vn.danchu.embedded.BaseBackup;
import vn.danchu.embedded.EmbeddedKafka;
import vn.danchu.local.part.Development;
import vn.danchu.local.part.Workspace;
import vn.danchu.local.supervision.RunDirectory;
import vn.danchu.platform.time.VietnamTime;
import vn.danchu.verification.restore.LossReport;
import vn.danchu.verification.restore.Restoration;

/** {@code make restore}: takes the databases back to a backup and along their log; the platform must not run. */
public final class Restore {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private Restore() {}

    /** Ends with 0 where owners and readers tell one story again, also where something is lost and is told. */
    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            System.exit(run(Backup.workspace(), until(Settings.of("UNTIL", "")), out) ? 0 : 1);
        } catch (DateTimeException misspelt) {
            System.err.println(
                    "That is no moment. Write day, month, year and time, as in UNTIL=\"31/12/2026 17:30:00\".");
            System.exit(1);
        } catch (IOException | SQLException failure) {
            System.err.println("Nothing is restored. " + failure.getMessage());
            System.exit(1);
        }
    }

    private static boolean run(Workspace workspace, Optional<Instant> until, PrintStream out)
            throws IOException, InterruptedException, SQLException {
        RunDirectory directory = workspace.runDirectory();
        directory.create();
        try (FileChannel _ =
                directory.lock().orElseThrow(() -> new IOException("The platform runs; make down stops it."))) {
            Restoration restoration = Backup.restoration(out);
            Restoration.Restored restored = restored(workspace, restoration, restoration.before(until), until);
            LossReport.print(restored.loss(), out);
            restored.setAside().ifPresent(aside -> out.println("The data of before are in " + aside + "."));
            if (!restored.loss().events().isEmpty()) {
                out.println("Each event without a row is in " + restored.report() + ".");
            }
            if (!restored.sound()) {
                out.println("An audit trail does not go on from where the backup saw it: make audit tells which.");
            }
            boolean well = restored.loss().settled() && restored.sound();
            out.println(
                    well
                            ? "The databases are restored; make up starts the platform."
                            : "The databases are restored, but not everything agrees.");
            return well;
        }
    }

    /** With a broker of its own, which the services find as it was. */
    private static Restoration.Restored restored(
            Workspace workspace, Restoration restoration, BaseBackup backup, Optional<Instant> until)
            throws IOException, InterruptedException, SQLException {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(workspace.kafka())) {
            kafka.provision(Development.CELL, Development.SECRET);
            return restoration.restore(backup, until);
        }
    }

    /** A moment in Vietnam; empty for the last that was archived. */
    static Optional<Instant> until(String words) {
        return Optional.of(words)
                .filter(given -> !given.isBlank())
                .map(given -> LocalDateTime.parse(given.strip(), MOMENT)
                        .atZone(VietnamTime.ZONE)
                        .toInstant());
    }
}

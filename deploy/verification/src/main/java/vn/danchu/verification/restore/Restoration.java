package vn.danchu.verification.restore;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import vn.danchu.embedded.BaseBackup;
import vn.danchu.embedded.BaseBackups;
import vn.danchu.embedded.EmbeddedKafka;
import vn.danchu.embedded.EmbeddedPostgres;
import vn.danchu.local.part.Addresses;
import vn.danchu.local.part.Development;
import vn.danchu.local.part.Workspace;
import vn.danchu.verification.Progress;
import vn.danchu.verification.ServiceDatabases;
import vn.danchu.verification.audit.Trails;
import vn.danchu.verification.topic.CommittedRecords;

/** Backups of the databases of a platform on this machine, and the way back to one. */
public final class Restoration {

    /** Kept as long as the topics: a later restore meets the same events again. */
    private static final String REPORTS = "restores";

    private static final String POSITIONS = "positions";
    private static final String CHECKPOINTS = "checkpoints";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Workspace workspace;
    private final Path checkpoints;
    private final PrintStream out;
    private final Clock clock;
    private final BaseBackups backups;

    /**
     * @param checkpoints folder of how far the audit trails were seen
     * @param out told how far it is
     */
    public Restoration(Workspace workspace, Path checkpoints, PrintStream out, Clock clock) {
        this.workspace = workspace;
        this.checkpoints = checkpoints;
        this.out = out;
        this.clock = clock;
        this.backups = new BaseBackups(workspace.archive(), (what, files) -> new Progress(out, what, files)::step);
    }

    /**
     * Takes a backup while everything runs.
     *
     * @param backup itself
     * @param sound whether the audit trails verify, up to which a restore will be held to them
     */
    public record Taken(BaseBackup backup, boolean sound) {}

    /** Takes a backup; the databases and the broker run. */
    public Taken backUp() throws IOException, InterruptedException, SQLException {
        Positions positions;
        try (Admin admin = admin()) {
            positions = Positions.read(admin, databases().services());
        }
        BaseBackup backup;
        try (Connection superuser = superuser()) {
            backup = backups.take(superuser);
        }
        positions.write(backup.directory().resolve(POSITIONS));
        return new Taken(backup, trailsSound(backup.directory().resolve(CHECKPOINTS)));
    }

    /** Returns when everything that is committed now would survive the loss of the databases' disk. */
    public void awaitArchived() throws SQLException {
        try (Connection superuser = superuser()) {
            backups.awaitArchived(superuser);
        }
    }

    /**
     * What came of a restore.
     *
     * @param backup it began with
     * @param setAside where the data of before are; empty where there were none
     * @param offeredAgain records that readers get once more
     * @param loss what is on the topics and not in the tables
     * @param report where each event of the loss is named
     * @param sound whether the audit trails verify, and go on from where the backup saw them
     */
    public record Restored(
            BaseBackup backup, Optional<Path> setAside, long offeredAgain, Loss loss, Path report, boolean sound) {}

    /**
     * Goes back; the broker runs, and neither the databases nor the services do.
     *
     * @param until the moment to go back to; empty for the last that was archived
     * @throws IOException where there is no backup to begin with
     */
    public Restored restore(Optional<Instant> until) throws IOException, InterruptedException, SQLException {
        BaseBackup backup = (until.isPresent()
                        ? backups.before(until.get())
                        : backups.all().stream().findFirst())
                .orElseThrow(() -> new IOException(
                        until.isPresent()
                                ? "No backup is from before that moment."
                                : "There is no backup; make backup takes one."));
        Instant now = clock.instant();
        Optional<Path> setAside = backups.restore(backup, workspace.postgresqlData(), until, now);
        out.println("  going along the log");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(workspace.postgresql());
                Admin admin = admin();
                CommittedRecords records = new CommittedRecords(Addresses.BOOTSTRAP_SERVERS)) {
            postgres.awaitRecovered();
            out.println("  comparing what was told with what is there");
            Losses losses = Losses.between(databases(), records);
            Path reports = workspace.folder().resolve(REPORTS);
            Loss loss = new Settlement(databases(), losses, LossReport.reported(reports), now).settle();
            Path report = reports.resolve(NAME.format(now) + ".tsv");
            LossReport.write(loss, report);
            long again = Positions.from(backup.directory().resolve(POSITIONS))
                    .setBack(admin, Positions.read(admin, databases().services()));
            return new Restored(backup, setAside, again, loss, report, trailsGoOn(backup, now));
        }
    }

    /** What the trails said after the restored end is gone with the rest; what the backup saw of them must be there. */
    private boolean trailsGoOn(BaseBackup backup, Instant now) throws IOException, SQLException {
        Path seen = backup.directory().resolve(CHECKPOINTS);
        if (Files.exists(checkpoints)) {
            Files.move(
                    checkpoints,
                    checkpoints.resolveSibling(checkpoints.getFileName() + "-set-aside-" + NAME.format(now)));
        }
        Files.createDirectories(checkpoints);
        if (Files.exists(seen)) {
            try (Stream<Path> files = Files.list(seen)) {
                for (Path file : files.toList()) {
                    Files.copy(file, checkpoints.resolve(seen.relativize(file)));
                }
            }
        }
        return trailsSound(checkpoints);
    }

    private boolean trailsSound(Path folder) throws IOException, SQLException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Trails(databases(), folder, nowhere).verify();
    }

    private static ServiceDatabases databases() {
        return new ServiceDatabases(
                "jdbc:postgresql://localhost:" + Addresses.POSTGRESQL_PORT + "/", Development.SECRET);
    }

    private static Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + Addresses.POSTGRESQL_PORT + "/postgres", "postgres", null);
    }

    private static Admin admin() {
        return Admin.create(
                EmbeddedKafka.connection(Addresses.BOOTSTRAP_SERVERS, EmbeddedKafka.PROVISIONER, Development.SECRET));
    }
}

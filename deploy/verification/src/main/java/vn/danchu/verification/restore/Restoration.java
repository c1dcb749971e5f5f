package vn.danchu.verification.restore;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
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
import vn.danchu.embedded.EmbeddedPostgres;
import vn.danchu.verification.Progress;
import vn.danchu.verification.audit.Trails;
import vn.danchu.verification.topic.CommittedRecords;

/** Backups of the databases of a platform on this machine, and the way back to one. */
public final class Restoration {

    private static final String POSITIONS = "positions";
    private static final String CHECKPOINTS = "checkpoints";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Place place;
    private final PrintStream out;
    private final Clock clock;
    private final BaseBackups backups;

    /**
     * @param out told how far it is
     */
    public Restoration(Place place, PrintStream out, Clock clock) {
        this.place = place;
        this.out = out;
        this.clock = clock;
        this.backups = new BaseBackups(place.archive(), (what, files) -> new Progress(out, what, files)::step);
    }

    /**
     * Takes a backup while everything runs.
     *
     * @param backup itself
     * @param sound whether the audit trails verify, up to which a restore will be held to them
     */
    public record Taken(BaseBackup backup, boolean sound) {}

    /**
     * Takes a backup; the databases and the broker run. How far readers and trails are is noted before, so that whatever moment a
     * restore goes back to, they are there.
     */
    public Taken backUp() throws IOException, InterruptedException, SQLException {
        Positions positions;
        try (Admin admin = admin()) {
            positions = Positions.read(admin, place.databases().services());
        }
        Path seen = Files.createTempDirectory("danchu-checkpoints-");
        boolean sound = trailsSound(seen);
        BaseBackup backup;
        try (Connection superuser = superuser()) {
            backup = backups.take(superuser);
        }
        positions.write(backup.directory().resolve(POSITIONS));
        copy(seen, backup.directory().resolve(CHECKPOINTS));
        return new Taken(backup, sound);
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
     * The backup that a restore begins with.
     *
     * @param until the moment to go back to; empty for the last that was archived
     * @throws IOException where there is none
     */
    public BaseBackup before(Optional<Instant> until) throws IOException {
        if (until.isEmpty()) {
            return backups.all().stream()
                    .findFirst()
                    .orElseThrow(() -> new IOException("There is no backup; make backup takes one."));
        }
        if (until.get().isAfter(clock.instant())) {
            throw new IOException("That moment has not come.");
        }
        return backups.before(until.get()).orElseThrow(() -> new IOException("No backup is from before that moment."));
    }

    /**
     * Goes back; the broker runs, and neither the databases nor the services do. Where that fails, the data of before are in their
     * place again.
     *
     * @param backup to begin with
     * @param until the moment to go back to; empty for the last that was archived
     * @throws IOException where the log does not lead to that moment
     */
    public Restored restore(BaseBackup backup, Optional<Instant> until)
            throws IOException, InterruptedException, SQLException {
        Instant now = clock.instant();
        Optional<Path> setAside = backups.restore(backup, place.postgresql().data(), until, now);
        try {
            return settled(backup, setAside, now);
        } catch (UncheckedIOException | IOException | SQLException failure) {
            putBack(setAside, now);
            throw new IOException(
                    failure.getMessage() + (until.isPresent() ? " Perhaps nothing happened after that moment." : ""),
                    failure);
        }
    }

    private Restored settled(BaseBackup backup, Optional<Path> setAside, Instant now)
            throws IOException, InterruptedException, SQLException {
        out.println("  going along the log");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(place.postgresql());
                Admin admin = admin();
                CommittedRecords records = new CommittedRecords(place.broker(), topic -> true)) {
            postgres.awaitRecovered();
            out.println("  comparing what was told with what is there");
            Losses losses = Losses.between(place.databases(), records);
            Loss loss = new Settlement(place.databases(), losses, LossReport.reported(place.reports()), now).settle();
            Path report = place.reports().resolve(NAME.format(now) + ".tsv");
            LossReport.write(loss, report);
            long again = Positions.from(backup.directory().resolve(POSITIONS))
                    .setBack(admin, Positions.read(admin, place.databases().services()));
            return new Restored(backup, setAside, again, loss, report, trailsGoOn(backup, now));
        }
    }

    /** Nobody must start on databases that are half restored. */
    private void putBack(Optional<Path> setAside, Instant now) throws IOException {
        Path data = place.postgresql().data();
        Files.move(data, data.resolveSibling(data.getFileName() + "-not-restored-" + NAME.format(now)));
        if (setAside.isPresent()) {
            Files.move(setAside.get(), data);
        }
    }

    /** What the trails said after the restored end is gone with the rest; what the backup saw of them must be there. */
    private boolean trailsGoOn(BaseBackup backup, Instant now) throws IOException, SQLException {
        Path checkpoints = place.checkpoints();
        if (Files.exists(checkpoints)) {
            Files.move(
                    checkpoints,
                    checkpoints.resolveSibling(checkpoints.getFileName() + "-set-aside-" + NAME.format(now)));
        }
        copy(backup.directory().resolve(CHECKPOINTS), checkpoints);
        return trailsSound(checkpoints);
    }

    /** The files of a folder, if there is one. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        if (Files.exists(from)) {
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.toList()) {
                    Files.copy(file, to.resolve(from.relativize(file)));
                }
            }
        }
    }

    private boolean trailsSound(Path folder) throws IOException, SQLException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Trails(place.databases(), folder, nowhere).verify();
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(place.server() + "postgres", "postgres", null);
    }

    private Admin admin() {
        return Admin.create(place.broker());
    }
}

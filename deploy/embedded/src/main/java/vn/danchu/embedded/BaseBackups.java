package vn.danchu.embedded;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes base backups of a running server and makes its data of one again. What PostgreSQL brings for that (pg_basebackup,
 * pg_archivecleanup) is not among the programs we have; its functions of SQL are.
 */
public final class BaseBackups {

    /** Older ones go with the log before the oldest that stays. */
    private static final int KEPT = 2;

    private static final Comparator<BaseBackup> NEWEST_FIRST =
            comparing(BaseBackup::finished).reversed();

    /** As the server reads a moment before it knows the names of any zones. */
    private static final DateTimeFormatter TARGET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

    private static final String DRAFT = ".draft";

    /** Belongs to the process of the server, or is made anew by the next one. */
    private static final Set<Path> NOT_DATA = Set.of(Path.of("postmaster.pid"), Path.of("postmaster.opts"));

    /** Folders that the next server wants and fills itself; the log comes from the archive. */
    private static final Set<Path> EMPTY = Set.of(
            Path.of("pg_wal"),
            Path.of("pg_dynshmem"),
            Path.of("pg_notify"),
            Path.of("pg_replslot"),
            Path.of("pg_serial"),
            Path.of("pg_snapshots"),
            Path.of("pg_stat_tmp"),
            Path.of("pg_subtrans"));

    private final PostgresArchive archive;
    private final CopyProgress progress;

    public BaseBackups(PostgresArchive archive, CopyProgress progress) {
        this.archive = archive;
        this.progress = progress;
    }

    /**
     * Copies the data of the server while it runs, and returns when the copy and the log that belongs to it are on disk. With
     * the first of them the server begins to keep its log.
     *
     * @param superuser whose connection nobody else uses meanwhile: the backup ends with it
     */
    public BaseBackup take(Connection superuser) throws SQLException, IOException {
        if (!text(superuser, "show archive_mode").equals("on")) {
            throw new IOException(
                    "The server keeps no log for a restore; it was started before it could. Start it again.");
        }
        PastOfServer past = archive.of(EmbeddedPostgres.system(superuser));
        Files.createDirectories(past.log());
        Path draft = past.bases().resolve("unfinished" + DRAFT);
        if (Files.exists(draft)) {
            TemporaryFiles.delete(draft);
        }
        Path copy = draft.resolve("data");
        Files.createDirectories(draft);
        Path data = Path.of(text(superuser, "show data_directory"));
        var _ = text(superuser, "select pg_backup_start('danchu', fast => true)");
        DirectoryCopy.of("copying the data", data, copy, BaseBackups::isData, progress);
        try (Statement statement = superuser.createStatement();
                ResultSet label = statement.executeQuery("select labelfile, spcmapfile from pg_backup_stop()")) {
            label.next();
            Files.writeString(copy.resolve(BaseBackup.LABEL), label.getString(1));
            if (!label.getString(2).isEmpty()) {
                Files.writeString(copy.resolve("tablespace_map"), label.getString(2));
            }
        }
        Instant finished = now(superuser);
        DirectoryCopy.flush(draft);
        Path base = past.bases().resolve(BaseBackup.name(finished));
        Files.move(draft, base);
        forgetOld(past);
        return new BaseBackup(base, finished);
    }

    /** Returns when everything that is committed now could be restored. */
    public void awaitArchived(Connection superuser) throws SQLException {
        // The end of a backup waits for the log until then: so one that copies nothing does.
        var _ = text(superuser, "select pg_backup_start('danchu: nothing', fast => true)");
        var _ = text(superuser, "select lsn from pg_backup_stop()");
    }

    /** All that are whole, the newest first. */
    public List<BaseBackup> all() throws IOException {
        List<BaseBackup> all = new ArrayList<>();
        for (PastOfServer server : archive.all()) {
            all.addAll(of(server));
        }
        all.sort(NEWEST_FIRST);
        return List.copyOf(all);
    }

    private static List<BaseBackup> of(PastOfServer server) throws IOException {
        if (!Files.isDirectory(server.bases())) {
            return List.of();
        }
        try (Stream<Path> directories = Files.list(server.bases())) {
            return directories
                    .filter(directory -> !directory.toString().endsWith(DRAFT))
                    .map(BaseBackup::at)
                    .sorted(NEWEST_FIRST)
                    .toList();
        }
    }

    /** The newest from which a moment can be reached. */
    public Optional<BaseBackup> before(Instant moment) throws IOException {
        return all().stream().filter(base -> !base.finished().isAfter(moment)).findFirst();
    }

    /**
     * Puts a base in the place of the data, with all that the next start needs to go on from it: along the archived log, then
     * along what the old data have of it beyond. The old data are set aside and never deleted.
     *
     * @param data of a server that does not run
     * @param until the moment to stop at; empty for the last there is
     * @param now names what is set aside
     * @return where the old data are; empty where there were none
     */
    public Optional<Path> restore(BaseBackup base, Path data, Optional<Instant> until, Instant now) throws IOException {
        if (Postmaster.of(data).isPresent()) {
            throw new IOException("The server runs on " + data + ".");
        }
        Path draft = data.resolveSibling(data.getFileName() + DRAFT);
        if (Files.exists(draft)) {
            TemporaryFiles.delete(draft);
        }
        Files.createDirectories(requireNonNull(draft.getParent()));
        DirectoryCopy.of("copying the backup", base.data(), draft, path -> true, progress);
        Files.writeString(
                draft.resolve("postgresql.auto.conf"),
                setting("restore_command", base.server().restoreCommand())
                        + setting(
                                "recovery_target_time",
                                until.map(TARGET::format).orElse(""))
                        + setting("recovery_target_action", "promote"),
                StandardOpenOption.APPEND);
        Files.createFile(draft.resolve("recovery.signal"));
        Optional<Path> aside = Optional.empty();
        if (Files.exists(data)) {
            Path old = data.resolveSibling(data.getFileName() + "-set-aside-" + BaseBackup.name(now));
            Files.move(data, old);
            aside = Optional.of(old);
            keepLog(old.resolve("pg_wal"), draft.resolve("pg_wal"));
        }
        Files.move(draft, data);
        DirectoryCopy.flush(data);
        return aside;
    }

    /** What never reached the archive. Of a piece that did, the server takes that of the archive. */
    private void keepLog(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            DirectoryCopy.of(
                    "copying the log that was not archived",
                    from,
                    to.resolveSibling("pg_wal-set-aside"),
                    path -> path.toString().isEmpty() || path.toString().matches("[0-9A-F]{24}"),
                    progress);
            Files.delete(to);
            Files.move(to.resolveSibling("pg_wal-set-aside"), to);
        }
    }

    private static void forgetOld(PastOfServer server) throws IOException {
        List<BaseBackup> all = of(server);
        for (BaseBackup old : all.subList(Math.min(KEPT, all.size()), all.size())) {
            TemporaryFiles.delete(old.directory());
        }
        // The name of a piece: eight digits of the line of history it belongs to, then its number.
        String first = all.get(Math.min(KEPT, all.size()) - 1).firstPiece().substring(8);
        try (Stream<Path> pieces = Files.list(server.log())) {
            for (Path piece : pieces.toList()) {
                String name = String.valueOf(piece.getFileName());
                if (name.matches("[0-9A-F]{24}.*") && name.substring(8, 24).compareTo(first) < 0) {
                    Files.delete(piece);
                }
            }
        }
    }

    private static boolean isData(Path path) {
        Path above = path.getParent();
        String name = String.valueOf(path.getFileName());
        return !NOT_DATA.contains(path)
                && (above == null || !EMPTY.contains(above))
                && !name.startsWith("pgsql_tmp")
                && !name.startsWith("pg_internal.init");
    }

    private static String setting(String name, String value) {
        return name + " = '" + value.replace("\\", "\\\\").replace("'", "''") + "'\n";
    }

    private static Instant now(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}

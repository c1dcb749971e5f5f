package vn.danchu.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where and how an {@link EmbeddedPostgres} runs.
 *
 * @param data the data directory; made by the first start
 * @param log where the server's own log goes. Never inside {@code data}, which must be empty for {@code initdb}
 * @param port the port on localhost, 0 for any free one
 * @param durability what an acknowledged commit promises
 * @param temporary whether closing deletes the data
 * @param certificate with which services are let in over TLS only; null where nothing leaves the machine
 * @param archive where its past is kept; null where it may be forgotten
 * @param programs where its programs are unpacked by whoever is first; null for the place among temporary files that all tests share
 */
public record PostgresSettings(
        Path data,
        Path log,
        int port,
        Durability durability,
        boolean temporary,
        @Nullable ServerCertificate certificate,
        @Nullable PostgresArchive archive,
        @Nullable Path programs) {

    /** Data that outlives the process. */
    public static PostgresSettings kept(Path data) {
        Path absolute = data.toAbsolutePath();
        return new PostgresSettings(
                absolute,
                absolute.resolveSibling(absolute.getFileName() + ".log"),
                0,
                Durability.DURABLE,
                false,
                null,
                null,
                null);
    }

    /** Data that closing deletes. */
    public static PostgresSettings inTemporaryDirectory() {
        try {
            Path directory = Files.createTempDirectory("danchu-postgresql-");
            return new PostgresSettings(
                    directory.resolve("data"),
                    directory.resolve("server.log"),
                    0,
                    Durability.DURABLE,
                    true,
                    null,
                    null,
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PostgresSettings withPort(int newPort) {
        return new PostgresSettings(data, log, newPort, durability, temporary, certificate, archive, programs);
    }

    public PostgresSettings withLog(Path newLog) {
        return new PostgresSettings(data, newLog, port, durability, temporary, certificate, archive, programs);
    }

    public PostgresSettings withDurability(Durability newDurability) {
        return new PostgresSettings(data, log, port, newDurability, temporary, certificate, archive, programs);
    }

    public PostgresSettings withCertificate(ServerCertificate newCertificate) {
        return new PostgresSettings(data, log, port, durability, temporary, newCertificate, archive, programs);
    }

    public PostgresSettings withArchive(PostgresArchive newArchive) {
        return new PostgresSettings(data, log, port, durability, temporary, certificate, newArchive, programs);
    }

    public PostgresSettings withPrograms(Path newPrograms) {
        return new PostgresSettings(data, log, port, durability, temporary, certificate, archive, newPrograms);
    }
}

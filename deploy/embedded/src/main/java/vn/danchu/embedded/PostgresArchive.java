package vn.danchu.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the past of servers is kept, outside their data: base backups and, since the first of them, every piece of the log. Until
 * then nothing is kept, so that who never asked for a backup pays for none.
 *
 * @param directory of its own
 */
public record PostgresArchive(Path directory) {

    public PostgresArchive {
        directory = directory.toAbsolutePath();
    }

    /**
     * What is kept of one server.
     *
     * @param system the number by which a server knows its data; data that are made anew have another, and their log begins
     *     with the same names
     */
    PastOfServer of(String system) {
        return new PastOfServer(directory.resolve(system));
    }

    List<PastOfServer> all() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> servers = Files.list(directory)) {
            return servers.map(PastOfServer::new).toList();
        }
    }
}

package vn.danchu.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.danchu.embedded.EmbeddedPostgres;
import vn.danchu.embedded.PostgresArchive;
import vn.danchu.embedded.PostgresSettings;

/** The process of the part {@code postgresql}: lives as long as the server does, and no longer. */
final class PostgresProcess {

    private PostgresProcess() {}

    /** Arguments: data directory, log, port, archive, programs, ready file, then the services that need a database. */
    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments);
        EmbeddedPostgres postgres = EmbeddedPostgres.start(PostgresSettings.kept(Path.of(words.get(0)))
                .withLog(Path.of(words.get(1)))
                .withPort(Integer.parseInt(words.get(2)))
                .withArchive(new PostgresArchive(Path.of(words.get(3))))
                .withPrograms(Path.of(words.get(4))));
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        for (String service : words.subList(6, words.size())) {
            postgres.provision(service, Development.SECRET);
        }
        Files.createFile(Path.of(words.get(5)));
        postgres.onExit().join();
        System.exit(1);
    }
}

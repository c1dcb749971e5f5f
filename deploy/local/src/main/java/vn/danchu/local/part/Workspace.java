package vn.danchu.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.danchu.embedded.KafkaCluster;
import vn.danchu.embedded.KafkaSettings;
import vn.danchu.embedded.PostgresArchive;
import vn.danchu.embedded.PostgresSettings;
import vn.danchu.local.supervision.RunDirectory;

/**
 * The checked-out project and the one ignored folder that the local run writes to.
 *
 * @param project the top of the project
 * @param folder data, logs and traces of processes
 * @param training whether the parts are started to be learnt from, for later starts of the same build
 */
public record Workspace(Path project, Path folder, boolean training) {

    /** One that is run in as people do. */
    public Workspace(Path project, Path folder) {
        this(project, folder, false);
    }

    /** Where others' programs are kept: fetched once, whatever folder is run in. */
    Path programs() {
        return project.resolve(".local");
    }

    /** What is kept between runs and forgotten by {@code make reset}. */
    public Path data(String part) {
        return folder().resolve("data").resolve(part);
    }

    public RunDirectory runDirectory() {
        return new RunDirectory(folder().resolve("run"), folder().resolve("logs"));
    }

    Path readyFile(String part) {
        return folder().resolve("run").resolve(part + ".ready");
    }

    /** Forgets the data of all parts with their backups and what restores have lost, as nobody runs on them. */
    public void forget() throws IOException {
        for (Path each : List.of(
                folder().resolve("data"),
                folder().resolve("restores"),
                folder().resolve("rebuilds"),
                archive().directory())) {
            if (Files.exists(each)) {
                try (Stream<Path> paths = Files.walk(each)) {
                    for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        }
    }

    /** What a restore begins with. */
    public PostgresArchive archive() {
        return new PostgresArchive(folder().resolve("backup"));
    }

    /** The databases as they are on disk, with what belongs to their server. */
    public PostgresSettings postgresql() {
        return PostgresSettings.kept(postgresqlData())
                .withLog(runDirectory().log("postgresql"))
                .withPort(Addresses.POSTGRESQL_PORT)
                .withArchive(archive())
                .withPrograms(postgresqlPrograms());
    }

    /** The topics as they are on disk, with where their one broker listens. */
    public KafkaSettings kafka() {
        return KafkaSettings.kept(data(PlatformParts.broker(1)))
                .withPort(Addresses.kafka(1))
                .in(new KafkaCluster(
                        1, List.of(Addresses.kafkaController(1)), Development.CLUSTER, Development.SECRET));
    }

    Path postgresqlPrograms() {
        return programs().resolve("postgresql");
    }

    public Path postgresqlData() {
        return data("postgresql");
    }

    /** What training runs have left, for every folder, since all run the same build. */
    public Path aotCaches() {
        return programs().resolve("aot");
    }

    /** Whether the build has learnt from a training run how to start. */
    public boolean trained() {
        return Files.exists(aotCache("gateway").file());
    }

    /** What the training run that is coming to its end has left. */
    public List<Path> unfinishedCaches() throws IOException {
        try (Stream<Path> files = Files.list(aotCaches())) {
            return files.filter(file -> file.getFileName().toString().endsWith(".aot" + AotCache.UNFINISHED))
                    .sorted()
                    .toList();
        }
    }

    /** Lets a cache be found. */
    public Path finish(Path cache) throws IOException {
        String name = cache.getFileName().toString();
        return Files.move(cache, cache.resolveSibling(name.substring(0, name.length() - AotCache.UNFINISHED.length())));
    }

    /** Of a module that is built with Quarkus. */
    AotCache aotCache(String module) {
        return aotCache(module.replace('/', '-'), application(module));
    }

    AotCache aotCache(String name, Path program) {
        return AotCache.of(aotCaches(), name, program, training);
    }

    /** The folder of what is built of a module with Quarkus. */
    Path application(String module) {
        return project.resolve(module).resolve("target/quarkus-app");
    }
}

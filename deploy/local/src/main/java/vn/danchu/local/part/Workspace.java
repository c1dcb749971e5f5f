package vn.danchu.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import vn.danchu.local.supervision.RunDirectory;

/**
 * The checked-out project and the one ignored folder that the local run writes to.
 *
 * @param project the top of the project
 * @param folder data, logs and traces of processes
 */
public record Workspace(Path project, Path folder) {

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

    /** Forgets the data of all parts, as nobody runs on them. */
    public void forget() throws IOException {
        Path data = folder().resolve("data");
        if (Files.exists(data)) {
            try (Stream<Path> paths = Files.walk(data)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    public Path postgresqlData() {
        return data("postgresql");
    }

    Path application(String module) {
        return project.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}

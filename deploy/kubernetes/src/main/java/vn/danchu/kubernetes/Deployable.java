package vn.danchu.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A module of the project that runs in a container of its own.
 *
 * @param name of its deployment, its image and its folder in the base
 * @param module its folder
 */
record Deployable(String name, Path module) {

    private static final String PORT = "quarkus.http.port=";

    /** All there are: the gateway, and each service that listens on a port. */
    static List<Deployable> of(Path project) {
        var all = new ArrayList<Deployable>();
        all.add(new Deployable("gateway", project.resolve("gateway")));
        try (var services = Files.list(project.resolve("services"))) {
            services.filter(Deployable::listens)
                    .sorted()
                    .map(module -> new Deployable(module.getFileName().toString(), module))
                    .forEach(all::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return List.copyOf(all);
    }

    /** What its build told about its deployment. */
    Manifest manifest() {
        Path written = module.resolve("target/kubernetes/kubernetes.yml");
        try {
            return Manifest.of(
                    name + "/generated.yaml",
                    "the build of " + name,
                    Manifest.read(written).stream().map(NamedLists::sorted).toList());
        } catch (IOException missing) {
            throw new UncheckedIOException(name + " is not built: package it first", missing);
        }
    }

    private static boolean listens(Path module) {
        Path settings = module.resolve("src/main/resources/application.properties");
        try {
            return Files.exists(settings)
                    && Files.readAllLines(settings).stream().anyMatch(line -> line.startsWith(PORT));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package vn.danchu.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.danchu.contracts.Topics;

/**
 * Writes the files of the base that follow from others. They are committed, so that a clone can be applied and a change of
 * code shows what it changes in a cluster; a test fails while they differ from what they follow from.
 */
public final class Manifests {

    /** The cell of the base's settings; a city with another one changes both. */
    private static final String CELL = "hcm";

    private Manifests() {}

    /** {@code Manifests <project>}: writes them all. */
    public static void main(String[] arguments) throws IOException {
        Path project = Path.of(arguments.length == 0 ? "." : arguments[0]);
        for (Manifest manifest : all(project)) {
            Path file = base(project).resolve(manifest.file());
            Files.createDirectories(file.getParent());
            Files.writeString(file, manifest.text());
        }
    }

    static Path base(Path project) {
        return project.resolve("deploy/kubernetes/base");
    }

    static List<Manifest> all(Path project) {
        var all = new ArrayList<Manifest>();
        Deployable.of(project).forEach(deployable -> all.add(deployable.manifest()));
        all.add(KafkaManifests.topics(Topics.declared().all()));
        all.add(KafkaManifests.users(Topics.declared().all(), CELL));
        all.add(RealmManifest.ofDevelopment());
        return List.copyOf(all);
    }
}

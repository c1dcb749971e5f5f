package vn.danchu.kubernetes;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project lies, whatever directory the tests start in. */
final class Project {

    static final Path ROOT = root();
    static final Path KUBERNETES = ROOT.resolve("deploy/kubernetes");

    private Project() {}

    private static Path root() {
        for (Path candidate = Path.of("").toAbsolutePath(); candidate != null; candidate = candidate.getParent()) {
            if (Files.isDirectory(candidate.resolve("deploy/kubernetes/base"))) {
                return candidate;
            }
        }
        throw new IllegalStateException("The tests run outside the project");
    }
}

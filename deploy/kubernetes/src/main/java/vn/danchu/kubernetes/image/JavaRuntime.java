package vn.danchu.kubernetes.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A Java runtime with the modules we use, linked from the JDK that builds. */
final class JavaRuntime {

    private static final List<String> MODULES = List.of(
            "java.se",
            // Vietnamese order of names and Vietnamese dates; without it they are silently those of English.
            "jdk.localedata",
            "jdk.unsupported",
            "jdk.zipfs",
            "jdk.net",
            "jdk.naming.dns",
            "jdk.management",
            "jdk.jfr");

    private JavaRuntime() {}

    /** Links it once for each version of the JDK. */
    static Path in(Path work) throws IOException, InterruptedException {
        Path home = work.resolve("java-" + Runtime.version());
        if (!Files.exists(home.resolve("release"))) {
            Tool.run(
                    work,
                    Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
                    "--add-modules",
                    String.join(",", MODULES),
                    "--include-locales=en,vi",
                    "--strip-java-debug-attributes",
                    "--no-header-files",
                    "--no-man-pages",
                    "--compress",
                    "zip-6",
                    "--output",
                    home.toString());
        }
        return home;
    }
}

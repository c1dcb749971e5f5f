package vn.danchu.kubernetes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** {@code secrets.sh}, run with a kubectl that makes nothing and notes what it is asked to make. */
final class SecretsScript {

    private static final Pattern NAME = Pattern.compile("(?m)^  name: (\\S+)$");

    private SecretsScript() {}

    /** The secrets it makes in an empty namespace. */
    static Set<String> names() throws IOException {
        var names = new TreeSet<String>();
        var found = NAME.matcher(run());
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    /** All it would make, as it would send it. */
    static String run() throws IOException {
        Path folder = Files.createTempDirectory("danchu-secrets-");
        try {
            Path kubectl = folder.resolve("kubectl");
            Path made = folder.resolve("made");
            Files.writeString(kubectl, """
                    #!/bin/sh
                    case "$*" in
                      *"get secret"*) exit 1 ;;
                      *) cat >> "%s" ;;
                    esac
                    """.formatted(made));
            if (!kubectl.toFile().setExecutable(true)) {
                throw new IOException(kubectl + " cannot be made executable");
            }
            var process =
                    new ProcessBuilder(Project.KUBERNETES.resolve("secrets.sh").toString(), "danchu");
            process.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
            Process running = process.redirectErrorStream(true).start();
            String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (running.waitFor() != 0) {
                throw new AssertionError("secrets.sh failed: " + said);
            }
            return Files.readString(made);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}

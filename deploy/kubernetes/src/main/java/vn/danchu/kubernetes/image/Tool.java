package vn.danchu.kubernetes.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A program of the machine. */
final class Tool {

    private Tool() {}

    /** What it says, when it ends well. */
    static String run(Path folder, String... words) throws IOException, InterruptedException {
        return run(folder, List.of(words));
    }

    static String run(Path folder, List<String> words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", words) + " failed: " + said.strip());
        }
        return said;
    }
}

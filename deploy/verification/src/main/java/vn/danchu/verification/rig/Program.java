package vn.danchu.verification.rig;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A program of the machine that changes what a platform stands on.
 *
 * @param words its name and arguments
 */
record Program(List<String> words) {

    Program {
        words = List.copyOf(words);
    }

    static Program of(String... words) {
        return new Program(List.of(words));
    }

    /**
     * Runs it to its end and answers what it printed.
     *
     * @throws IOException where it is not installed or failed; the message holds what it said
     */
    String output() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        try (var lines = process.inputReader()) {
            String printed = lines.lines().collect(Collectors.joining("\n"));
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", words) + " failed: " + printed);
            }
            return printed;
        } finally {
            process.destroy();
        }
    }
}

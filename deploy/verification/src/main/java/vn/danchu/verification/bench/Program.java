package vn.danchu.verification.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A program of somebody else, run to its end.
 *
 * @param words its name and arguments
 * @param environment beyond ours
 */
record Program(List<String> words, Map<String, String> environment) {

    Program {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /**
     * What it printed.
     *
     * @throws IOException where it is not installed or failed; the message holds what it said
     */
    String output() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (var lines = process.inputReader()) {
            String printed = lines.lines().collect(Collectors.joining("\n"));
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(words.getFirst() + " ended with " + code + ": " + printed);
            }
            return printed;
        } finally {
            process.destroy();
        }
    }
}

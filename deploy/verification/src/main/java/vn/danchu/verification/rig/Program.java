package vn.danchu.verification.rig;

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
public record Program(List<String> words, Map<String, String> environment) {

    public Program {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /** With our environment alone. */
    public Program(List<String> words) {
        this(words, Map.of());
    }

    static Program of(String... words) {
        return new Program(List.of(words));
    }

    /**
     * What it printed.
     *
     * @throws IOException where it is not installed or failed; the message holds what it said
     */
    public String output() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (var lines = process.inputReader()) {
            String printed = lines.lines().collect(Collectors.joining("\n"));
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(String.join(" ", words) + " ended with " + code + ": " + printed);
            }
            return printed;
        } finally {
            process.destroy();
        }
    }
}

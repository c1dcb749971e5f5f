package vn.danchu.local.supervision;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A program, its arguments, what its environment has beyond ours, and where it runs.
 *
 * @param words the program and its arguments
 * @param environment added to the inherited one
 * @param directory where it runs
 */
public record Command(List<String> words, Map<String, String> environment, Path directory) {

    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /**
     * Starts it in a session of its own, so that a Ctrl-C of the terminal reaches the launcher alone, which then stops
     * everything in order. {@code setsid} becomes the program: there is no process between us and it.
     */
    public Process start(Path log) throws IOException {
        var detached = new ArrayList<String>();
        detached.add("setsid");
        detached.addAll(words);
        return start(detached, log);
    }

    /** The same with more in its environment. */
    Command equipped(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new Command(words, all, directory);
    }

    /** Runs it to its end and answers its exit code. */
    public int run(Path log) throws IOException, InterruptedException {
        Process process = start(words, log);
        try {
            return process.waitFor();
        } finally {
            process.destroy();
        }
    }

    private Process start(List<String> program, Path log) throws IOException {
        var builder = new ProcessBuilder(program)
                .directory(directory.toFile())
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }
}

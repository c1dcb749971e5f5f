package vn.danchu.verification.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code wrk}: HTTP from so many connections, each sending its next request when the last one is answered.
 *
 * @param address asked
 * @param connections as many as the reference has
 * @param script that makes the requests, and ends with the line that is read here
 * @param arguments of the script, made anew for each run
 */
record Wrk(URI address, int connections, Path script, Arguments arguments) implements Leg {

    private static final Pattern RESULT =
            Pattern.compile("answered=(\\d+) microseconds=(\\d+) refused=(\\d+) broken=(\\d+)");
    private static final double MICROSECONDS = 1e6;

    @Override
    public double rate(Duration duration) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                "wrk",
                "--threads=" + Pgbench.THREADS,
                "--connections=" + connections,
                "--duration=" + Math.max(1, duration.toSeconds()) + "s",
                "--timeout=30s",
                "--script=" + script,
                address.toString(),
                "--"));
        words.addAll(arguments.make());
        return rate(new Program(words, Map.of()).output());
    }

    /** A run in which anything was refused measures nothing: refusing is quicker than doing. */
    static double rate(String printed) throws IOException {
        Matcher result = RESULT.matcher(printed);
        if (!result.find()) {
            throw new IOException("wrk told no result: " + printed);
        }
        if (!result.group(3).equals("0") || !result.group(4).equals("0")) {
            throw new IOException(result.group(3) + " requests were refused and " + result.group(4) + " broken.");
        }
        return Long.parseLong(result.group(1)) * MICROSECONDS / Long.parseLong(result.group(2));
    }

    /** What a run of the script is told. */
    @FunctionalInterface
    interface Arguments {
        List<String> make() throws IOException, InterruptedException;
    }
}

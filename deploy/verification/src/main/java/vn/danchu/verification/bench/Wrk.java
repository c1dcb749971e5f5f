package vn.danchu.verification.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.danchu.verification.rig.Program;

/**
 * {@code wrk}: HTTP from so many connections, each sending its next request when the last one is answered.
 *
 * @param address asked
 * @param connections as many as the reference has
 * @param folder of the files it reads
 * @param requests it sends in turn, asked for anew before each run, for tokens end
 */
record Wrk(URI address, int connections, Path folder, Requests requests) implements Leg {

    private static final String SCRIPT = "requests.lua";
    private static final Pattern RESULT =
            Pattern.compile("answered=(\\d+) microseconds=(\\d+) median=(\\d+) refused=(\\d+) broken=(\\d+)");
    private static final double MICROSECONDS = 1e6;
    private static final double MICROSECONDS_PER_MILLISECOND = 1e3;

    @Override
    public double run(Duration duration) throws IOException, InterruptedException {
        return told(duration).rate();
    }

    /** The same as a leg of how long the middle one of the requests took, in milliseconds. */
    Leg median() {
        return duration -> told(duration).median();
    }

    private Told told(Duration duration) throws IOException, InterruptedException {
        Path file = Files.write(
                Files.createDirectories(folder).resolve("requests-" + address.getPort()),
                requests.make().stream().map(Request::line).toList());
        List<String> words = new ArrayList<>(List.of(
                "wrk",
                "--threads=" + Math.min(Pgbench.THREADS, connections),
                "--connections=" + connections,
                "--duration=" + Math.max(1, duration.toSeconds()) + "s",
                "--timeout=30s",
                "--script=" + Reference.file(SCRIPT, folder),
                address.toString(),
                "--",
                UUID.randomUUID().toString(),
                file.toString()));
        return Told.of(new Program(words).output());
    }

    /**
     * What it tells at its end.
     *
     * @param rate requests that were answered per second
     * @param median milliseconds that the middle one of them took
     */
    record Told(double rate, double median) {

        /** A run in which anything was refused measures nothing: refusing is quicker than doing. */
        static Told of(String printed) throws IOException {
            Matcher result = RESULT.matcher(printed);
            if (!result.find()) {
                throw new IOException("wrk told no result: " + printed);
            }
            if (!result.group(4).equals("0") || !result.group(5).equals("0")) {
                throw new IOException(result.group(4) + " requests were refused and " + result.group(5) + " broken.");
            }
            return new Told(
                    Long.parseLong(result.group(1)) * MICROSECONDS / Long.parseLong(result.group(2)),
                    Long.parseLong(result.group(3)) / MICROSECONDS_PER_MILLISECOND);
        }
    }

    /**
     * One of the requests that are sent in turn.
     *
     * @param method of HTTP; a {@code POST} is a comment, under a key of its own
     * @param path with its query
     * @param token of whom it comes from, {@code -} for nobody
     */
    record Request(String method, String path, String token) {

        static Request byNobody(String path) {
            return new Request("GET", path, "-");
        }

        private String line() {
            return method + " " + path + " " + token;
        }
    }

    /** What is sent. */
    @FunctionalInterface
    interface Requests {
        List<Request> make() throws IOException, InterruptedException;
    }
}

package vn.danchu.verification;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.danchu.local.part.Workspace;
import vn.danchu.verification.bench.Ground;
import vn.danchu.verification.bench.Lines;
import vn.danchu.verification.bench.Pairs;
import vn.danchu.verification.bench.Results;
import vn.danchu.verification.rig.Rig;

/** {@code make bench}: measures a platform of its own against its references, and writes what it found. Asserts nothing. */
public final class Bench {

    private static final String UNREACHED = "10000000/1m";

    private Bench() {}

    /** Takes how many pairs from {@code PAIRS}, the seconds of a leg from {@code LEG}, and the lines from {@code ONLY}. */
    public static void main(String[] arguments) throws InterruptedException {
        // The clients of Kafka tell of every connection.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path project = Path.of("").toAbsolutePath();
        Path folder = project.resolve(Settings.of("DANCHU_FOLDER", ".local/bench"));
        try {
            Lines lines = Lines.named(Settings.of("ONLY", ""));
            Pairs pairs = Pairs.of(
                    Integer.parseInt(Settings.of("PAIRS", "9")),
                    Duration.ofSeconds(Long.parseLong(Settings.of("LEG", "5"))));
            out.printf("Starting a platform to be measured, on fresh data in %s.%n", folder);
            long begin = System.nanoTime();
            try (Rig rig = Rig.start(new Workspace(project, folder), outfit(), out)) {
                Duration started = Duration.ofNanos(System.nanoTime() - begin);
                try (Ground ground = Ground.of(rig, started, pairs, new Results(out, folder))) {
                    lines.measure(ground);
                }
            }
            out.printf("The same as Markdown and JSON: %s and results.json.%n", folder.resolve("results.md"));
        } catch (IOException | SQLException | IllegalArgumentException failure) {
            System.err.println("The measurement stopped. " + failure.getMessage());
            System.exit(1);
        }
    }

    /** Twelve citizens send what a city sends: the gateway is to count them and to let them through. */
    private static Rig.Outfit outfit() {
        Map<String, String> rates = new HashMap<>();
        // Who has no token has an address only.
        rates.put("DANCHU_GATEWAY_RATES_ADDRESS_ANONYMOUS", UNREACHED);
        for (String holder : List.of("ADDRESS", "SUBJECT", "PORTAL")) {
            for (String kind : List.of("STREAM", "READ", "WRITE")) {
                rates.put("DANCHU_GATEWAY_RATES_" + holder + "_" + kind, UNREACHED);
            }
        }
        return new Rig.Outfit(Set.of(), Map.of("gateway", rates));
    }
}

package vn.danchu.verification.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.danchu.verification.rig.Rig;

/** How long the platform took to be ready, and the memory it takes while nobody asks it anything. */
final class Start implements Line {

    private static final Duration SETTLING = Duration.ofSeconds(10);
    private static final double MILLISECONDS = 1e3;
    private static final double KILOBYTES_OF_A_GIBIBYTE = 1 << 20;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void measure(Ground ground) throws IOException, InterruptedException {
        ground.results()
                .add(
                        "ready after the start, on fresh data"
                                + (ground.rig().workspace().trained() ? ", trained" : ""),
                        "s",
                        ground.started().toMillis() / MILLISECONDS,
                        Goal.atMost(60, 25));
        // What the start has left to be done is done before anybody looks.
        Thread.sleep(SETTLING);
        ground.results()
                .add(
                        "memory of all processes, idle",
                        "GiB",
                        kilobytes(ground.rig()) / KILOBYTES_OF_A_GIBIBYTE,
                        Goal.atMost(4, 3.2));
    }

    private static long kilobytes(Rig rig) throws IOException {
        List<ProcessHandle> processes = new ArrayList<>(List.of(rig.postmaster()));
        for (String part : rig.parts()) {
            processes.add(rig.process(part));
        }
        long kilobytes = 0;
        for (ProcessHandle process : processes.stream()
                .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()))
                .distinct()
                .toList()) {
            Path memory = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
            if (Files.exists(memory)) {
                kilobytes += proportional(Files.readString(memory));
            }
        }
        return kilobytes;
    }

    /** What processes share counts once: each has its share of it ({@code Pss}). */
    static long proportional(String rollup) {
        return rollup.lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}

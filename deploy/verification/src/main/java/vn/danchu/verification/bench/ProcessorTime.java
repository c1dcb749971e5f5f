package vn.danchu.verification.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** How long processors worked for a process, its children and those it has seen end. */
final class ProcessorTime {

    /** As Linux tells everybody, whatever the machine ({@code USER_HZ}). */
    private static final int TICKS_PER_SECOND = 100;

    /** In {@code /proc/PID/stat}, counted from the state: own time in the program and in the kernel, then that of ended children. */
    private static final List<Integer> FIELDS = List.of(11, 12, 13, 14);

    private ProcessorTime() {}

    static Duration of(ProcessHandle process) throws IOException {
        long ticks = 0;
        for (ProcessHandle each :
                Stream.concat(Stream.of(process), process.descendants()).toList()) {
            Path stat = Path.of("/proc", Long.toString(each.pid()), "stat");
            if (Files.exists(stat)) {
                ticks += ticks(Files.readString(stat));
            }
        }
        return Duration.ofMillis(ticks * 1_000 / TICKS_PER_SECOND);
    }

    /** The name in parentheses may hold anything, blanks and parentheses too. */
    static long ticks(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return FIELDS.stream().mapToLong(field -> Long.parseLong(fields[field])).sum();
    }
}

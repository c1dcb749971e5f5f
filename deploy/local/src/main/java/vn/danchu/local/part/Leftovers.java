package vn.danchu.local.part;

import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import vn.danchu.embedded.EmbeddedPostgres;
import vn.danchu.local.supervision.Part;
import vn.danchu.local.supervision.PidFile;
import vn.danchu.local.supervision.RunDirectory.Left;

/**
 * What a killed launcher left running.
 *
 * @param parts in the order in which they start
 * @param workspace whose traces of processes are read
 * @param out told what was stopped
 */
public record Leftovers(List<Part> parts, Workspace workspace, PrintStream out) {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** Stops all of it and tells what; the launcher itself, if it lives, is none of it. */
    public void stop() throws IOException, InterruptedException {
        List<String> order = parts.stream().map(Part::name).toList();
        List<Left> lastFirst = workspace.runDirectory().left().stream()
                .filter(left -> order.contains(left.part()))
                .sorted(comparingInt((Left left) -> order.indexOf(left.part())).reversed())
                .toList();
        for (Left left : lastFirst) {
            boolean gracefully = PidFile.stop(left.process(), LIMIT);
            left.pidFile().delete();
            out.printf(
                    "  %s %s (pid %d), left from an earlier run%n",
                    gracefully ? "stopped" : "killed",
                    left.part(),
                    left.process().pid());
        }
        if (EmbeddedPostgres.stopLeftover(workspace.postgresqlData())) {
            out.println("  stopped PostgreSQL, left from an earlier run");
        }
    }
}

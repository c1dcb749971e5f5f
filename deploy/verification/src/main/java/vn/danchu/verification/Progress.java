package vn.danchu.verification;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells a person at a terminal how far a long step is; in a log, every tenth of it. */
public final class Progress {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final String what;
    private final int total;
    private final boolean terminal =
            Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    private final AtomicInteger done = new AtomicInteger();

    public Progress(PrintStream out, String what, int total) {
        this.out = out;
        this.what = what;
        this.total = total;
    }

    /** One more is done. */
    public void step() {
        int now = done.incrementAndGet();
        if (terminal) {
            int filled = WIDTH * now / total;
            out.printf("\r  %s [%s%s] %d/%d", what, "█".repeat(filled), "·".repeat(WIDTH - filled), now, total);
            if (now == total) {
                out.println();
            }
        } else if (now == total || now % Math.max(1, total / 10) == 0) {
            out.printf("  %s %d/%d%n", what, now, total);
        }
        out.flush();
    }
}

package vn.danchu.verification.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Ratios as they are printed, a line each. */
public final class ResultTable {

    private final PrintStream out;

    public ResultTable(PrintStream out) {
        this.out = out;
    }

    public void head() {
        out.printf("%-44s %10s %10s %7s %15s %7s%n", "", "ours/s", "ref/s", "ratio", "95 %", "floor");
    }

    /**
     * A line.
     *
     * @param floor below which the lower end of the interval may not lie
     */
    public void line(String what, Ratio ratio, double floor) {
        line(what, ratio, String.format(Locale.ROOT, "%.3f", floor), verdict(ratio, floor));
    }

    /** What one request takes, below its ratio. */
    void line(Cost cost) {
        out.printf(
                Locale.ROOT,
                "  %-42s %.1f statements, %.0f bytes of WAL, ms of processors: %s%n",
                cost.what(),
                cost.statements(),
                cost.walBytes(),
                Results.processors(cost));
    }

    /** By the lower end of the interval. */
    static String verdict(Ratio ratio, double floor) {
        return ratio.low() >= floor ? "reached" : "MISSED";
    }

    /** A line of what has no floor. */
    public void line(String what, Ratio ratio) {
        line(what, ratio, "-", "");
    }

    private void line(String what, Ratio ratio, String floor, String verdict) {
        String doubts = String.join(", ", ratio.doubts());
        String remark = doubts.isEmpty() ? verdict : verdict + (verdict.isEmpty() ? "" : ", ") + doubts;
        out.printf(
                Locale.ROOT,
                "%-44s %10.0f %10.0f %7.3f %7.3f–%-7.3f %7s  %s%n",
                what,
                ratio.ours(),
                ratio.reference(),
                ratio.value(),
                ratio.low(),
                ratio.high(),
                floor,
                remark);
    }
}

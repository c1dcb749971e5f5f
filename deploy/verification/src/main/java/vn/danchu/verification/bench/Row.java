package vn.danchu.verification.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table.
 *
 * @param what was measured, and against what
 * @param unit of the figures of both sides
 * @param goal of the ratio, or of the figure where there is no reference; absent where nobody has set one
 * @param finding what came of it
 */
public record Row(String what, String unit, @Nullable Goal goal, Finding finding) {

    /** What the columns of {@link #cells()} hold. */
    static final List<String> COLUMNS = List.of(
            "ours / reference", "ours", "reference", "ratio", "95 %", "floor", "aim", "marked pairs", "verdict");

    private static final String NONE = "–";

    /** What came of a measurement. */
    public sealed interface Finding {

        /** Ours and a reference, side by side. */
        record Compared(Ratio ratio) implements Finding {}

        /** A figure of its own: there is nothing to compare it with. */
        record Figure(double value) implements Finding {}

        /** Nothing: it could not be measured. */
        record Nothing(String reason) implements Finding {}
    }

    /** The same as text, in the order of the columns. */
    List<String> cells() {
        List<String> cells = new ArrayList<>(List.of(what));
        switch (finding) {
            case Finding.Compared(Ratio ratio) -> {
                cells.addAll(List.of(
                        figure(ratio.ours()),
                        figure(ratio.reference()),
                        exactly(ratio.value()),
                        exactly(ratio.low()) + NONE + exactly(ratio.high())));
                cells.addAll(marks());
                cells.add(ratio.drifted() + " of " + ratio.pairs());
                cells.add(remark(ratio));
            }
            case Finding.Figure(double value) -> {
                cells.addAll(List.of(figure(value), NONE, NONE, NONE));
                cells.addAll(marks());
                cells.addAll(
                        List.of(NONE, goal == null ? "" : goal.verdict(value).words()));
            }
            case Finding.Nothing(String reason) -> {
                cells.addAll(List.of(NONE, NONE, NONE, NONE));
                cells.addAll(marks());
                cells.addAll(List.of(NONE, "no result: " + reason));
            }
        }
        return cells;
    }

    private List<String> marks() {
        return goal == null
                ? List.of(NONE, NONE)
                : List.of(goal.sign() + " " + mark(goal.floor()), goal.sign() + " " + mark(goal.aim()));
    }

    /** What was measured on a machine that was never warm, or seldom quiet, is told and not claimed. */
    private String remark(Ratio ratio) {
        List<String> words = new ArrayList<>();
        if (goal != null) {
            words.add(goal.verdict(ratio).words());
        }
        if (!ratio.steady()) {
            words.add("never warm");
        }
        return (ratio.isDoubtful() ? "doubtful: " : "") + String.join(", ", words);
    }

    /** Three digits that tell something; more would claim too much. */
    private String figure(double value) {
        String digits = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, digits, value) + " " + unit;
    }

    private static String exactly(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String mark(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.2f", value);
    }
}

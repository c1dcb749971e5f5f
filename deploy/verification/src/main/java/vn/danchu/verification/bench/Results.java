package vn.danchu.verification.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was measured so far: printed as it comes, and kept as Markdown for people and as JSON for programs, after each row, so that a
 * run that is broken off leaves what it has.
 */
public final class Results {

    private final PrintStream out;
    private final Path folder;
    private final List<Row> rows = new ArrayList<>();
    private final List<Cost> costs = new ArrayList<>();

    /** @param folder of {@code results.md} and {@code results.json} */
    public Results(PrintStream out, Path folder) {
        this.out = out;
        this.folder = folder;
        print(Row.COLUMNS);
    }

    /**
     * Ours against a reference.
     *
     * @param unit of both
     */
    void add(String what, String unit, Ratio ratio, @Nullable Goal goal) throws IOException {
        add(new Row(what, unit, goal, new Row.Finding.Compared(ratio)));
    }

    /** A figure that has no reference. */
    void add(String what, String unit, double value, @Nullable Goal goal) throws IOException {
        add(new Row(what, unit, goal, new Row.Finding.Figure(value)));
    }

    /** Nothing, and why. */
    void missing(String what, String reason) throws IOException {
        add(new Row(what, "", null, new Row.Finding.Nothing(reason)));
    }

    /** What one request takes. */
    void add(Cost cost) throws IOException {
        costs.add(cost);
        out.printf(
                Locale.ROOT,
                "  %s: %.1f statements, %.0f bytes of WAL, ms of processors: %s; KB allocated: %s%n",
                cost.what(),
                cost.statements(),
                cost.walBytes(),
                processors(cost),
                allocated(cost));
        write();
    }

    private void add(Row row) throws IOException {
        rows.add(row);
        print(row.cells());
        write();
    }

    private void print(List<String> cells) {
        out.printf("%-66s %12s %12s %7s %13s %8s %8s %13s  %s%n", cells.toArray());
    }

    private void write() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("results.md"), markdown());
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(
                        folder.resolve("results.json").toFile(), new TreeMap<>(Map.of("rows", rows, "costs", costs)));
    }

    private String markdown() {
        StringBuilder text = new StringBuilder();
        line(text, Row.COLUMNS);
        line(text, Collections.nCopies(Row.COLUMNS.size(), "---"));
        rows.forEach(row -> line(text, row.cells()));
        text.append(
                "\n| one request | statements | WAL bytes | processor ms | KB allocated |\n|---|---|---|---|---|\n");
        for (Cost cost : costs) {
            line(
                    text,
                    List.of(
                            cost.what(),
                            String.format(Locale.ROOT, "%.1f", cost.statements()),
                            String.format(Locale.ROOT, "%.0f", cost.walBytes()),
                            processors(cost),
                            allocated(cost)));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String processors(Cost cost) {
        return byProcess(cost.processorMilliseconds(), "%s %.3f", 1);
    }

    private static String allocated(Cost cost) {
        return byProcess(cost.allocatedBytes(), "%s %.1f", 1_000);
    }

    private static String byProcess(Map<String, Double> figures, String format, double unit) {
        return new TreeMap<>(figures)
                .entrySet().stream()
                        .map(each -> String.format(Locale.ROOT, format, each.getKey(), each.getValue() / unit))
                        .collect(Collectors.joining(", "));
    }
}

package vn.danchu.verification.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was measured so far: printed as it comes, and kept as Markdown for people and as JSON for programs, after each line, so that a
 * run that is broken off leaves what it has.
 */
public final class Results {

    private final ResultTable table;
    private final Path folder;
    private final List<Line> lines = new ArrayList<>();
    private final List<Cost> costs = new ArrayList<>();

    /** @param folder of {@code results.md} and {@code results.json} */
    public Results(PrintStream out, Path folder) {
        this.table = new ResultTable(out);
        this.folder = folder;
        table.head();
    }

    /**
     * A ratio.
     *
     * @param floor below which the lower end of its interval may not lie
     * @param aim where it is wanted
     */
    void add(String what, Ratio ratio, double floor, double aim) throws IOException {
        lines.add(new Line(what, ratio, floor, aim));
        table.line(what, ratio, floor);
        write();
    }

    /** What one request takes. */
    void add(Cost cost) throws IOException {
        costs.add(cost);
        table.line(cost);
        write();
    }

    private void write() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("results.md"), markdown());
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(
                        folder.resolve("results.json").toFile(),
                        new TreeMap<>(Map.of("ratios", lines, "costs", costs)));
    }

    private String markdown() {
        StringBuilder text = new StringBuilder("""
                | path | ours/s | reference/s | ratio | 95 % | floor | aim | pairs | marked | |
                |---|---|---|---|---|---|---|---|---|---|
                """);
        for (Line line : lines) {
            Ratio ratio = line.ratio();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.3f | %.3f–%.3f | %.2f | %.2f | %d | %d | %s |%n",
                    line.what(),
                    ratio.ours(),
                    ratio.reference(),
                    ratio.value(),
                    ratio.low(),
                    ratio.high(),
                    line.floor(),
                    line.aim(),
                    ratio.pairs(),
                    ratio.drifted(),
                    ResultTable.verdict(ratio, line.floor())));
        }
        text.append("""

                | one request | statements | WAL bytes | processor ms |
                |---|---|---|---|
                """);
        for (Cost cost : costs) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.0f | %s |%n",
                    cost.what(),
                    cost.statements(),
                    cost.walBytes(),
                    processors(cost)));
        }
        return text.toString();
    }

    static String processors(Cost cost) {
        return new TreeMap<>(cost.processorMilliseconds())
                .entrySet().stream()
                        .map(each -> String.format(Locale.ROOT, "%s %.2f", each.getKey(), each.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /** As it stands in the JSON. */
    private record Line(String what, Ratio ratio, double floor, double aim) {}
}

package vn.danchu.insight.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * Figures as everybody may see them.
 *
 * @param unit that was asked for
 * @param step numbers of people grow in this step; fewer are not shown, and a sum adds up what is shown
 * @param rows by unit, measure and dimensions
 */
record PublicAnswer(UnitRef unit, int step, List<Row> rows) {

    private static final Comparator<Row> IN_ORDER = Comparator.comparing(
                    (Row row) -> row.unit,
                    Comparator.nullsFirst(Comparator.comparing(UnitRef::code).thenComparing(UnitRef::validFrom)))
            .thenComparing(Row::measure);

    /**
     * One number.
     *
     * @param unit it is of; absent where units are added up
     * @param measure that is counted
     * @param dimensions it is broken down by, name to value
     * @param value shown; null where there are fewer than the step, none included
     * @param atLeast whether the true number may be greater
     */
    @Schema(name = "PublicRow")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Row(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UnitRef unit,

            String measure,
            Map<String, String> dimensions,
            @Nullable Long value,
            boolean atLeast) {}

    /**
     * Rows of every unit by itself. What was counted for units that have been merged is added up under the unit that took
     * their place, as it is shown of each: the merger shows nobody who was hidden before.
     */
    static List<Row> apart(
            Map<UnitRef, Map<Measure, Map<Map<String, String>, Long>>> totals, UnaryOperator<UnitRef> heir) {
        List<Row> counted = totals.entrySet().stream()
                .flatMap(unit -> unit.getValue().entrySet().stream()
                        .flatMap(measure -> PublicFigures.of(measure.getKey(), measure.getValue()).stream()
                                .map(cell -> row(
                                        heir.apply(unit.getKey()),
                                        measure.getKey(),
                                        cell.dimensions(),
                                        cell.value().orElse(null)))))
                .toList();
        return sums(counted, row -> new Key(row.unit, row.measure, row.dimensions)).stream()
                .sorted(IN_ORDER)
                .toList();
    }

    /** Rows added up over units: what is hidden of a unit is in no sum. */
    static List<Row> together(List<Row> apart) {
        return sums(apart, row -> new Key(null, row.measure, row.dimensions));
    }

    private static List<Row> sums(List<Row> rows, Function<Row, Key> key) {
        Map<Key, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            groups.computeIfAbsent(key.apply(row), first -> new ArrayList<>()).add(row);
        }
        return groups.entrySet().stream()
                .map(group -> new Row(
                        group.getKey().unit,
                        group.getKey().measure,
                        group.getKey().dimensions,
                        sum(group.getValue()),
                        group.getValue().getFirst().atLeast))
                .toList();
    }

    private static @Nullable Long sum(List<Row> rows) {
        @Nullable Long sum = null;
        for (Row row : rows) {
            if (row.value != null) {
                sum = (sum == null ? 0 : sum) + row.value;
            }
        }
        return sum;
    }

    private static Row row(UnitRef unit, Measure measure, Map<String, String> dimensions, @Nullable Long value) {
        return new Row(unit, measure.key(), dimensions, value, PublicFigures.countsPeople(measure));
    }

    private record Key(@Nullable UnitRef unit, String measure, Map<String, String> dimensions) {}
}

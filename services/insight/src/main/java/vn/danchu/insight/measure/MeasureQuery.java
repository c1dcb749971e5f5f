package vn.danchu.insight.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danchu.insight.InsightProblem;
import vn.danchu.platform.problem.Refusal;

/**
 * A question about figures.
 *
 * @param measure that is asked for
 * @param from first Vietnam day
 * @param to last Vietnam day
 * @param byUnit one row per unit, not their sum
 * @param byDay one row per day, not their sum
 * @param by dimensions that are kept apart; over all others it adds up
 */
record MeasureQuery(Measure measure, LocalDate from, LocalDate to, boolean byUnit, boolean byDay, Set<Dimension> by) {

    /** Longest period of one question. */
    static final int MOST_DAYS = 1100;

    /** Period of a question that names none: the last thirty days. */
    static final int USUAL_DAYS = 30;

    private static final String UNIT = "unit";
    private static final String DAY = "day";

    /** A question, or why it is none. */
    sealed interface Parsed {
        record Query(MeasureQuery query) implements Parsed {}

        record Refused(Refusal refusal) implements Parsed {}
    }

    /**
     * Reads the parameters of a request.
     *
     * @param groupBy names separated by commas: {@code unit}, {@code day}, and dimensions of the measure
     * @param today in Vietnam, last day of a period that names none
     */
    static Parsed parse(
            @Nullable String measureName,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String groupBy,
            LocalDate today) {
        Optional<Measure> measure = Measure.find(Objects.requireNonNullElse(measureName, ""));
        if (measure.isEmpty()) {
            return new Parsed.Refused(Refusal.of(
                            InsightProblem.UNKNOWN_MEASURE,
                            names(Arrays.stream(Measure.values()).map(Measure::key)))
                    .at("measure"));
        }
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1) : from;
        if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            return new Parsed.Refused(
                    Refusal.of(InsightProblem.PERIOD_INVALID, MOST_DAYS).at("from"));
        }
        boolean byUnit = false;
        boolean byDay = false;
        Set<Dimension> by = EnumSet.noneOf(Dimension.class);
        for (String name : groupBy == null || groupBy.isBlank() ? List.<String>of() : List.of(groupBy.split(",", -1))) {
            Optional<Dimension> dimension =
                    Dimension.find(name).filter(measure.get().dimensions()::contains);
            if (name.equals(UNIT)) {
                byUnit = true;
            } else if (name.equals(DAY)) {
                byDay = true;
            } else if (dimension.isPresent()) {
                by.add(dimension.get());
            } else {
                return new Parsed.Refused(Refusal.of(
                                InsightProblem.UNKNOWN_GROUPING,
                                names(Stream.concat(
                                        Stream.of(UNIT, DAY),
                                        measure.get().dimensions().stream()
                                                .map(Dimension::key)
                                                .sorted())))
                        .at("groupBy"));
            }
        }
        return new Parsed.Query(new MeasureQuery(measure.get(), first, last, byUnit, byDay, Set.copyOf(by)));
    }

    private static String names(Stream<String> names) {
        return names.collect(Collectors.joining(", "));
    }
}

package vn.danchu.insight.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.rule.DomainRule;

/**
 * How public figures grew, day by day. A day has what everybody could see at its end: per unit the total up to that day,
 * shown as {@link PublicFigures} shows any total, and added up over units. So the days tell no more than one knows who
 * noted the public figures every evening; the difference of two days is never between 1 and 4 people.
 *
 * @param unit that was asked for, with those below it
 * @param step numbers of people grow in this step
 * @param days Vietnam days, each with its evening
 * @param series one per measure
 */
@DomainRule
record PublicTrend(UnitRef unit, int step, List<LocalDate> days, List<Series> series) {

    /** What a city asks every evening: who spoke, who was answered, what was not done in time. */
    static final List<Measure> MEASURES = List.of(Measure.COMMENTS, Measure.RESPONSES, Measure.DUTY_BREACHES);

    /**
     * One measure over the days.
     *
     * @param measure that is counted
     * @param atLeast whether the true numbers may be greater
     * @param totals at the end of each day, in the order of the days
     */
    record Series(String measure, boolean atLeast, List<Long> totals) {}

    /** A total as it stands, and what each day after the first evening added to it. */
    static final class Growth {

        private final NavigableMap<LocalDate, Long> added = new TreeMap<>();
        private long total;

        void total(long amount) {
            total += amount;
        }

        void added(LocalDate day, long amount) {
            added.merge(day, amount, Long::sum);
        }

        /** The total at the end of a day: what stands now without what came after. */
        long until(LocalDate day) {
            return total
                    - added.tailMap(day, false).values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
        }
    }

    /** Growth of every unit, by measure. */
    static final class Growths {

        private final Map<Measure, Map<UnitRef, Growth>> byMeasure = new EnumMap<>(Measure.class);

        Growth of(Measure measure, UnitRef unit) {
            return byMeasure
                    .computeIfAbsent(measure, first -> new HashMap<>())
                    .computeIfAbsent(unit, first -> new Growth());
        }

        private Collection<Growth> of(Measure measure) {
            return byMeasure.getOrDefault(measure, Map.of()).values();
        }
    }

    static PublicTrend of(UnitRef unit, List<LocalDate> days, Growths growths) {
        List<Series> series = new ArrayList<>();
        for (Measure measure : MEASURES) {
            List<Long> totals = days.stream()
                    .map(day -> growths.of(measure).stream()
                            .mapToLong(growth -> PublicFigures.whole(measure, growth.until(day))
                                    .orElse(0L))
                            .sum())
                    .toList();
            series.add(new Series(measure.key(), PublicFigures.countsPeople(measure), totals));
        }
        return new PublicTrend(unit, PublicFigures.STEP, days, Collections.unmodifiableList(series));
    }
}

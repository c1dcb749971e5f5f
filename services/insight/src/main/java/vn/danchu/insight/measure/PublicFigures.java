package vn.danchu.insight.measure;

import static vn.danchu.insight.measure.Dimension.CAUSE;
import static vn.danchu.insight.measure.Dimension.CODE;
import static vn.danchu.insight.measure.Dimension.DISPOSITION;
import static vn.danchu.insight.measure.Dimension.REGIME;
import static vn.danchu.insight.measure.Dimension.STANCE;
import static vn.danchu.insight.measure.Dimension.STANDING;
import static vn.danchu.insight.measure.Dimension.STATE;
import static vn.danchu.insight.measure.Dimension.WITHIN_DAYS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.danchu.contracts.consultation.Stance;
import vn.danchu.platform.rule.DomainRule;

/**
 * What everybody may see of one unit's figures.
 *
 * <p>Counts of people (comments, late comments, feedback) are shown in steps of {@value #STEP}, rounded down, and not at all below it.
 * So no shown number, and no difference of two numbers shown at two times, is between 1 and 4. Comments are split by
 * stance only when every stance has at least {@value #STEP}: then the split holds no small cell that a sum could give
 * away. There is no other split and no period, and a sum over units adds up what is shown, never what is hidden; so
 * these numbers cannot be set against one another.
 *
 * <p>What the authorities did is never hidden and never rounded, however small: responses, consultations, answers to
 * social criticism and to feedback, apologies, disclosures, duties and their breaches. Feedback owes a duty each, so these tell how often people turned to a
 * unit, never who. Once everybody is answered, the number of responses therefore tells how
 * many spoke, also where they were fewer than {@value #STEP}: an answer is not hidden to keep a number round.
 */
@DomainRule
public final class PublicFigures {

    /** Least number of people that is shown, and the step in which numbers of people grow. */
    public static final int STEP = 5;

    private static final Map<Measure, Set<Dimension>> ACTS = acts();
    private static final Set<Measure> PEOPLE = Collections.unmodifiableSet(
            new LinkedHashSet<>(List.of(Measure.COMMENTS, Measure.LATE_COMMENTS, Measure.FEEDBACK)));

    private PublicFigures() {}

    /**
     * A number that is shown.
     *
     * @param dimensions it is broken down by, name to value
     * @param value shown; absent where there are fewer than {@value #STEP}, none included
     */
    public record Cell(Map<String, String> dimensions, Optional<Long> value) {

        public Cell {
            dimensions = Collections.unmodifiableMap(new TreeMap<>(dimensions));
        }
    }

    /** Whether anything of a measure is shown. */
    public static boolean shows(Measure measure) {
        return ACTS.containsKey(measure) || PEOPLE.contains(measure);
    }

    /** Whether a measure counts people, so that what is shown of it is a lower bound. */
    public static boolean countsPeople(Measure measure) {
        return PEOPLE.contains(measure);
    }

    /**
     * What is shown of a total that is not broken down; absent where it counts people and they are fewer than
     * {@value #STEP}.
     */
    static Optional<Long> whole(Measure measure, long total) {
        if (!shows(measure)) {
            throw new IllegalArgumentException("Nothing is shown of " + measure);
        }
        return countsPeople(measure) ? shown(total) : Optional.of(total);
    }

    /**
     * What is shown of one measure of one unit.
     *
     * @param figures every figure of the measure and unit: dimensions by name, and total
     */
    public static List<Cell> of(Measure measure, Map<Map<String, String>, Long> figures) {
        if (PEOPLE.contains(measure)) {
            return people(measure, figures);
        }
        Set<Dimension> dimensions = ACTS.get(measure);
        if (dimensions == null) {
            return List.of();
        }
        List<Cell> cells = new ArrayList<>();
        sums(figures, dimensions).forEach((key, sum) -> cells.add(new Cell(key, Optional.of(sum))));
        return cells;
    }

    private static List<Cell> people(Measure measure, Map<Map<String, String>, Long> figures) {
        List<Cell> cells = new ArrayList<>();
        long all = figures.values().stream().mapToLong(Long::longValue).sum();
        cells.add(new Cell(Map.of(), shown(all)));
        if (measure == Measure.COMMENTS) {
            Map<Map<String, String>, Long> byStance = sums(figures, Set.of(STANCE));
            if (byStance.size() == Stance.values().length
                    && byStance.values().stream().allMatch(sum -> sum >= STEP)) {
                byStance.forEach((key, sum) -> cells.add(new Cell(key, shown(sum))));
            }
        }
        return cells;
    }

    private static Optional<Long> shown(long people) {
        return people < STEP ? Optional.empty() : Optional.of(people - people % STEP);
    }

    private static Map<Map<String, String>, Long> sums(
            Map<Map<String, String>, Long> figures, Set<Dimension> dimensions) {
        Map<Map<String, String>, Long> sums = new TreeMap<>(Comparator.comparing(Map::toString));
        figures.forEach((key, value) -> {
            Map<String, String> kept = new TreeMap<>();
            for (Dimension dimension : dimensions) {
                String of = key.get(dimension.key());
                if (of != null) {
                    kept.put(dimension.key(), of);
                }
            }
            sums.merge(kept, value, Long::sum);
        });
        return sums;
    }

    private static Map<Measure, Set<Dimension>> acts() {
        Map<Measure, Set<Dimension>> acts = new EnumMap<>(Measure.class);
        acts.put(Measure.RESPONSES, Set.of(DISPOSITION));
        acts.put(Measure.RESPONSE_TIMES, Set.of(WITHIN_DAYS));
        acts.put(Measure.CONSULTATIONS, Set.of(REGIME, STATE));
        acts.put(Measure.CRITICISMS_ISSUED, Set.of());
        acts.put(Measure.CRITICISMS_ANSWERED, Set.of());
        acts.put(Measure.FEEDBACK_ANSWERS, Set.of());
        acts.put(Measure.FEEDBACK_ANSWER_TIMES, Set.of(WITHIN_DAYS));
        acts.put(Measure.APOLOGIES, Set.of(STATE));
        acts.put(Measure.APOLOGY_LETTERS, Set.of(CAUSE));
        acts.put(Measure.DISCLOSURES, Set.of(STATE));
        acts.put(Measure.DISCLOSURES_PUBLISHED, Set.of(STANDING));
        acts.put(Measure.DUTIES, Set.of(CODE, STANDING));
        acts.put(Measure.DUTY_BREACHES, Set.of(CODE));
        return Collections.unmodifiableMap(acts);
    }
}

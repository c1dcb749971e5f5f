package vn.danchu.insight.measure;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.rule.DomainRule;

/** Amounts by figure and day, positive or negative. What adds up to nothing is not in it. */
@DomainRule
public final class Tally {

    private final Map<Count, Long> amounts = new HashMap<>();

    /**
     * One figure on one day.
     *
     * @param figure that is counted
     * @param day in Vietnam
     */
    public record Count(Figure figure, LocalDate day) {}

    /** Adds an amount. */
    void add(UnitRef unit, Measure measure, Map<Dimension, String> dimensions, LocalDate day, long amount) {
        add(new Count(new Figure(unit, measure, dimensions), day), amount);
    }

    /** Adds an amount to one count. */
    public void add(Count count, long amount) {
        long sum = amounts.getOrDefault(count, 0L) + amount;
        if (sum == 0) {
            amounts.remove(count);
        } else {
            amounts.put(count, sum);
        }
    }

    /** Adds all of another tally. */
    public void add(Tally other) {
        other.amounts.forEach(this::add);
    }

    /** Takes all of another tally away. */
    public void subtract(Tally other) {
        other.amounts.forEach((count, amount) -> add(count, -amount));
    }

    /** What is in it. */
    public Map<Count, Long> amounts() {
        return Collections.unmodifiableMap(amounts);
    }

    /** The counts in it. */
    public Set<Count> counts() {
        return amounts.keySet().stream().collect(Collectors.toUnmodifiableSet());
    }
}

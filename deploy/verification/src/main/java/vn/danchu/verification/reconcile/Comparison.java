package vn.danchu.verification.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Two sides of the same figures. A figure that one side does not have is a difference like any other. */
public final class Comparison {

    private final List<Line> lines = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();

    /**
     * One kind of figures.
     *
     * @param name of the kind
     * @param compared figures of which at least one side has a value
     * @param different of them
     */
    record Line(String name, int compared, int different) {}

    void add(String name, SortedMap<String, Long> owners, SortedMap<String, Long> city) {
        TreeSet<String> keys = new TreeSet<>(owners.keySet());
        keys.addAll(city.keySet());
        int different = 0;
        for (String key : keys) {
            @Nullable Long owned = owners.get(key);
            @Nullable Long seen = city.get(key);
            if (owned == null || !owned.equals(seen)) {
                different++;
                differences.add(name + " [" + key + "]: owner " + said(owned) + ", city " + said(seen));
            }
        }
        lines.add(new Line(name, keys.size(), different));
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** What differs, in words. */
    public List<String> differences() {
        return List.copyOf(differences);
    }

    /** Figures of which at least one side has a value. */
    public int compared() {
        return lines.stream().mapToInt(Line::compared).sum();
    }

    /** Whether both sides agree on at least one figure: agreement on nothing proves nothing. */
    public boolean agrees() {
        return compared() > 0 && differences.isEmpty();
    }

    private static String said(@Nullable Long value) {
        return value == null ? "nothing" : value.toString();
    }
}

package vn.danchu.insight.measure;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.rule.DomainRule;

/**
 * One figure: a measure of one unit, broken down completely.
 *
 * @param unit it is of
 * @param measure that is counted
 * @param dimensions a value for each dimension of the measure, and for no other
 */
@DomainRule
public record Figure(UnitRef unit, Measure measure, Map<Dimension, String> dimensions) {

    public Figure {
        if (!dimensions.keySet().equals(measure.dimensions())) {
            throw new IllegalArgumentException(measure + " is broken down by " + measure.dimensions());
        }
        dimensions = dimensions.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(dimensions));
    }

    /** Dimensions by their names, in the order of the names. */
    public SortedMap<String, String> names() {
        SortedMap<String, String> names = new TreeMap<>();
        dimensions.forEach((dimension, value) -> names.put(dimension.key(), value));
        return names;
    }

    /** Identity of the figure, computed from what it is: the same in every replica and after every rebuild. */
    public UUID id() {
        StringBuilder key = new StringBuilder("danchu:figure\n")
                .append(unit.code())
                .append('\n')
                .append(unit.validFrom())
                .append('\n')
                .append(measure.key());
        names().forEach((name, value) ->
                key.append('\n').append(name).append('=').append(value));
        return UUID.nameUUIDFromBytes(key.toString().getBytes(StandardCharsets.UTF_8));
    }
}

package vn.danchu.contracts.insight;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import vn.danchu.contracts.Event;
import vn.danchu.contracts.EventType;
import vn.danchu.contracts.UnitRef;

/**
 * One figure of one commune has a new value. A reader keeps the newest version per {@code id}; the whole topic, read from
 * its start, gives every figure.
 *
 * @param id of the figure: the same for the same unit, measure and dimensions
 * @param unit the figure is of
 * @param measure what is counted, for example {@code comments}
 * @param dimensions what it is broken down by, name to value, for example {@code channel=PORTAL}
 * @param day Vietnam day that changed
 * @param dayValue value of the figure for that day
 * @param total value over all days
 */
@EventType(value = "vn.danchu.insight.measure-changed.v1", topic = "insight.measure.v1")
public record MeasureChanged(
        UUID id,
        UnitRef unit,
        String measure,
        SortedMap<String, String> dimensions,
        LocalDate day,
        long dayValue,
        long total)
        implements Event {

    public MeasureChanged {
        dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
    }

    @Override
    public UUID subject() {
        return id;
    }
}

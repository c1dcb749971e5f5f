package vn.danchu.insight.stream;

import vn.danchu.contracts.UnitRef;

/** Who watches. */
sealed interface Audience {

    /** Everybody: rounded figures of all units. */
    record Everybody() implements Audience {}

    /**
     * The city, or officials: exact figures of a unit and of those below it.
     *
     * @param unit of the watcher
     */
    record Officials(UnitRef unit) implements Audience {}
}

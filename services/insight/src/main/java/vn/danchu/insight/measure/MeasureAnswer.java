package vn.danchu.insight.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * Figures of a unit and of those below it.
 *
 * @param unit that was asked for
 * @param measure that was asked for
 * @param from first Vietnam day
 * @param to last Vietnam day
 * @param total over all rows
 * @param rows one per combination that occurs, in the order of unit, day and dimensions; what is not there is zero
 */
record MeasureAnswer(UnitRef unit, String measure, LocalDate from, LocalDate to, long total, List<Row> rows) {

    /**
     * One combination.
     *
     * @param unit it is of; absent where units are added up
     * @param day it is of; absent where days are added up
     * @param dimensions it is broken down by, name to value
     * @param value counted
     */
    @Schema(name = "MeasureRow")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(@Nullable UnitRef unit, @Nullable LocalDate day, SortedMap<String, String> dimensions, long value) {}
}

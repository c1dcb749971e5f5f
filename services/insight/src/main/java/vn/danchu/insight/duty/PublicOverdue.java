package vn.danchu.insight.duty;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danchu.contracts.UnitRef;

/**
 * What authorities owe beyond its day, as everybody may see it: how many duties of a kind, never whose or about whom.
 *
 * @param unit that was asked for, with those below it
 * @param total overdue duties, also of the rows that are left out
 * @param rows the longest overdue first
 */
record PublicOverdue(UnitRef unit, long total, List<Row> rows) {

    /** Rows of one answer at most. */
    static final int MOST_ROWS = 500;

    /**
     * Duties of one kind of one unit.
     *
     * @param unit that owes them
     * @param code of the rule that makes them
     * @param title what is to be done, in Vietnamese; the code where the catalogue has no word for it
     * @param titleEnglish the same in English
     * @param law the article behind the oldest of them, as Vietnamese documents cite it
     * @param lawEnglish the same in English
     * @param count how many
     * @param oldestDueOn last day on which the oldest of them could have been done in time
     */
    @Schema(name = "OverdueRow")
    record Row(
            UnitRef unit,
            String code,
            String title,
            String titleEnglish,
            String law,
            String lawEnglish,
            long count,
            LocalDate oldestDueOn) {}
}

package vn.danchu.insight.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.supervision.DisclosureForm;
import vn.danchu.contracts.supervision.DisclosureState;

/**
 * Report I: what was to be disclosed to everybody (Law 10/2022 art. 11) by decisions of a period, and what became of it.
 *
 * @param unit that was asked for; those below it are in the report too
 * @param period that was asked for
 * @param from its first day
 * @param to its last day
 * @param madeOn the day on which the report says how things stand
 * @param groups of items, in the order of the law; one that nothing belongs to is left out
 */
public record DisclosureReport(
        UnitRef unit, String period, LocalDate from, LocalDate to, LocalDate madeOn, List<Group> groups) {

    public DisclosureReport {
        groups = List.copyOf(groups);
    }

    /** How a disclosure stands on the day of the report. */
    @Schema(name = "DisclosureOutcome")
    public enum Outcome {
        /** Published by its day. */
        IN_TIME,
        /** Published after its day. */
        LATE,
        /** Taken down before its days were over, and not published again: it does not stand as the law asks (art. 13(2)). */
        INTERRUPTED,
        /** Not published yet; its day has not passed. */
        OWED,
        /** Not published, and its day has passed: it counts as not done. */
        NOT_DONE
    }

    /**
     * A group of items.
     *
     * @param group clause of art. 11
     * @param basis the same as Vietnamese documents cite it
     * @param total number of decisions
     * @param inTime published by their day
     * @param late published after their day
     * @param interrupted taken down before their days were over, and not published again
     * @param owed not published yet, their day has not passed
     * @param notDone not published, their day has passed
     * @param records behind these figures
     */
    @Schema(name = "DisclosureGroup")
    public record Group(
            String group,
            String basis,
            int total,
            int inTime,
            int late,
            int interrupted,
            int owed,
            int notDone,
            List<DisclosedRecord> records) {

        public Group {
            records = List.copyOf(records);
        }

        static Group of(String group, String basis, List<DisclosedRecord> records) {
            return new Group(
                    group,
                    basis,
                    records.size(),
                    count(records, Outcome.IN_TIME),
                    count(records, Outcome.LATE),
                    count(records, Outcome.INTERRUPTED),
                    count(records, Outcome.OWED),
                    count(records, Outcome.NOT_DONE),
                    records);
        }

        private static int count(List<DisclosedRecord> records, Outcome outcome) {
            return (int)
                    records.stream().filter(each -> each.outcome() == outcome).count();
        }
    }

    /**
     * A disclosure.
     *
     * @param id of it in supervision
     * @param unit that discloses
     * @param item of the checklist
     * @param decidedOn day of the decision
     * @param dueOn last day to publish it
     * @param forms in which it is disclosed
     * @param publishedOn day on which it was first published; absent before
     * @param planNumber in the unit's plan; absent where the plan does not name it
     * @param outcome how it stands
     */
    @Schema(name = "DisclosedRecord")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DisclosedRecord(
            UUID id,
            UnitRef unit,
            String item,
            LocalDate decidedOn,
            LocalDate dueOn,
            List<DisclosureForm> forms,
            @Nullable LocalDate publishedOn,
            @Nullable String planNumber,
            Outcome outcome) {

        public DisclosedRecord {
            forms = List.copyOf(forms);
        }

        static Outcome outcome(
                DisclosureState state, @Nullable LocalDate publishedOn, LocalDate dueOn, LocalDate today) {
            if (state == DisclosureState.INTERRUPTED) {
                return Outcome.INTERRUPTED;
            }
            if (publishedOn != null) {
                return publishedOn.isAfter(dueOn) ? Outcome.LATE : Outcome.IN_TIME;
            }
            return today.isAfter(dueOn) ? Outcome.NOT_DONE : Outcome.OWED;
        }
    }
}

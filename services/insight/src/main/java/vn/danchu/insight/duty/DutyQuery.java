package vn.danchu.insight.duty;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.duty.DutyState;

/**
 * Which duties are asked for.
 *
 * @param states they may have
 * @param dueBefore first due date that is left out; absent for no limit
 * @param afterDueOn due date of the row behind which the page begins; absent for the first page
 * @param afterId id of that row
 * @param rows to read at most
 */
record DutyQuery(
        Set<DutyState> states,
        @Nullable LocalDate dueBefore,
        @Nullable LocalDate afterDueOn,
        @Nullable UUID afterId,
        int rows) {

    /** What is still owed: the due date may have passed, the duty has not. */
    static final Set<DutyState> OWED = Set.of(DutyState.OPEN, DutyState.PAUSED, DutyState.BREACHED);

    DutyQuery {
        states = Set.copyOf(states);
    }
}

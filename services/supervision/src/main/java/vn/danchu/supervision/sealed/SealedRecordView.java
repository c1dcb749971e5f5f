package vn.danchu.supervision.sealed;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * A sealed record as its named handlers find it in their list, without a word of it.
 *
 * @param id to be sent in the header {@code Sealed-Record}, never in an address
 * @param unit that is to look
 * @param state it has reached
 * @param way its sender has chosen; absent before
 * @param heldOn Vietnam day on which it came
 * @param chooseBy last day for its sender to choose
 * @param screenBy last day to look whether it is a denunciation: Law 25/2018 art. 24(1)
 * @param overdue whether that day has passed without it
 * @param conclusion what became of it; absent before
 * @param closedOn Vietnam day of the conclusion; absent before
 * @param readings how often it was opened
 * @param version raised by each change
 */
@Schema(name = "SealedRecord")
public record SealedRecordView(
        UUID id,
        UnitRef unit,
        SealedState state,
        @Nullable Way way,
        LocalDate heldOn,
        LocalDate chooseBy,
        LocalDate screenBy,
        boolean overdue,
        @Nullable Conclusion conclusion,
        @Nullable LocalDate closedOn,
        long readings,
        long version) {}

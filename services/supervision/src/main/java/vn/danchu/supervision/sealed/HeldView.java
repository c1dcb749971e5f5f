package vn.danchu.supervision.sealed;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * Something held or sealed, as its sender sees it.
 *
 * @param id changes when its sender chooses that it stay sealed
 * @param unit that is to look
 * @param state it has reached
 * @param way its sender has chosen; absent before
 * @param heldOn Vietnam day on which it came
 * @param chooseBy last day to choose; then a named handler looks all the same
 * @param screenBy last day for a named handler to look: Law 25/2018 art. 24(1)
 * @param conclusion what became of it; absent before
 * @param closedOn Vietnam day of the conclusion; absent before
 * @param explanation of the conclusion; absent before
 * @param readings how often it was opened
 * @param version raised by each change
 */
@Schema(name = "HeldSubmission")
public record HeldView(
        UUID id,
        UnitRef unit,
        SealedState state,
        @Nullable Way way,
        LocalDate heldOn,
        LocalDate chooseBy,
        LocalDate screenBy,
        @Nullable Conclusion conclusion,
        @Nullable LocalDate closedOn,
        @Nullable String explanation,
        long readings,
        long version) {}

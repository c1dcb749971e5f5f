package vn.danchu.supervision.open311;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.supervision.FeedbackState;

/**
 * What everybody may know of a request: nothing of its words and its author.
 *
 * @param id by which it was answered to the program
 * @param field code of the field of work
 * @param unit that has it now
 * @param state it has reached there
 * @param requestedAt beginning of the Vietnam day on which it was sent
 * @param updatedAt when its state changed last; the former where it has not
 * @param answerBy the day promised to its author; absent before it is taken up
 * @param receiverName of the body it was passed on to; mostly absent
 * @param longitude to about a hundred metres; absent where only an address was given
 * @param latitude to about a hundred metres; absent where only an address was given
 */
record PublicRequest(
        UUID id,
        String field,
        UnitRef unit,
        FeedbackState state,
        Instant requestedAt,
        Instant updatedAt,
        @Nullable LocalDate answerBy,
        @Nullable String receiverName,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude) {}

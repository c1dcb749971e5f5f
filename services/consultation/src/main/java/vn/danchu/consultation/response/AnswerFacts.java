package vn.danchu.consultation.response;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.contracts.consultation.Disposition;
import vn.danchu.platform.rule.DomainRule;

/**
 * What an answer is judged by.
 *
 * @param state the consultation has reached
 * @param mayAnswer whether the caller compiles, or chairs the unit
 * @param disposition what was done with the comments
 * @param reason given
 * @param notAnswerable ids that name no counted comment of the consultation without an answer
 */
@DomainRule
record AnswerFacts(
        ConsultationState state,
        boolean mayAnswer,
        Disposition disposition,
        @Nullable String reason,
        List<UUID> notAnswerable) {

    AnswerFacts {
        notAnswerable = List.copyOf(notAnswerable);
    }
}

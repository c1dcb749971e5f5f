package vn.danchu.consultation.comment;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.AuthorKind;
import vn.danchu.contracts.consultation.ConsultationForm;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.platform.consent.GivenConsent;
import vn.danchu.platform.rule.DomainRule;

/**
 * What a submission is judged by.
 *
 * @param state the consultation has reached
 * @param closesAt first instant that is too late; absent before the opening
 * @param now read after the consultation was held
 * @param regime under which people are asked
 * @param forms in which they may answer
 * @param authorKind in whose name it is made
 * @param belongs whether the author's unit is the asking unit or lies below it
 * @param above whether the author's unit lies above the asking unit
 * @param channel by which it came
 * @param consent of its author
 * @param length of its text in characters, after normalisation
 * @param targetExists whether the draft has the element it speaks of
 * @param terms under which comments are taken
 */
@DomainRule
record SubmissionFacts(
        ConsultationState state,
        @Nullable Instant closesAt,
        Instant now,
        LegalRegime regime,
        Set<ConsultationForm> forms,
        AuthorKind authorKind,
        boolean belongs,
        boolean above,
        ConsultationForm channel,
        GivenConsent consent,
        int length,
        boolean targetExists,
        Terms terms) {

    SubmissionFacts {
        forms = Set.copyOf(forms);
    }
}

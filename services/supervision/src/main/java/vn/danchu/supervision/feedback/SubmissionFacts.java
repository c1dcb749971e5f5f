package vn.danchu.supervision.feedback;

import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.supervision.FeedbackChannel;
import vn.danchu.contracts.supervision.ReporterKind;
import vn.danchu.platform.consent.GivenConsent;
import vn.danchu.platform.rule.DomainRule;

/**
 * What a submission is judged by.
 *
 * @param channel by which it came
 * @param reporterKind in whose name it is given
 * @param typedBy whom
 * @param readBack whether it was read back and confirmed
 * @param contact where its author is answered; absent where the author has an account, or none was given
 * @param fieldHolds whether its field is in the list of today
 * @param placeComplete whether its point has both coordinates or none
 * @param length of its text in characters, after normalisation
 * @param consent of its author
 * @param terms under which feedback is taken
 */
@DomainRule
record SubmissionFacts(
        FeedbackChannel channel,
        ReporterKind reporterKind,
        TypedBy typedBy,
        boolean readBack,
        @Nullable String contact,
        boolean fieldHolds,
        boolean placeComplete,
        int length,
        GivenConsent consent,
        Terms terms) {}

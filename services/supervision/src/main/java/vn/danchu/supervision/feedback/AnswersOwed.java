package vn.danchu.supervision.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import vn.danchu.contracts.supervision.FeedbackState;

/** What others may ask about a piece of feedback, as far as it is shown to whom the transaction works for. */
@ApplicationScoped
public class AnswersOwed {

    private static final Set<FeedbackState> SETTLED =
            Set.of(FeedbackState.ANSWERED, FeedbackState.TRANSFERRED, FeedbackState.REFUSED, FeedbackState.WITHDRAWN);

    private final Feedbacks feedbacks;

    AnswersOwed(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    /** Whether its author still waits for the answer. */
    public boolean to(UUID feedback) {
        return feedbacks
                .findByIdOptional(feedback)
                .filter(found -> !SETTLED.contains(found.state()))
                .isPresent();
    }

    /** Whether it is shown at all. */
    public boolean isShown(UUID feedback) {
        return feedbacks.findByIdOptional(feedback).isPresent();
    }
}

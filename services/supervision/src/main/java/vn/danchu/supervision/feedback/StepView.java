package vn.danchu.supervision.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.supervision.FeedbackState;

/**
 * A step that feedback took.
 *
 * @param transition name of the step
 * @param from state before it
 * @param to state after it
 * @param said a question, a reply, a reason; absent where none is asked
 * @param takenAt when
 */
public record StepView(
        String transition,
        FeedbackState from,
        FeedbackState to,
        @Nullable String said,
        Instant takenAt) {}

package vn.danchu.supervision.feedback;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Feedback is taken up.
 *
 * @param handler who answers for it; one official
 * @param answerBy the day by which its author is promised an answer
 * @param concerned the official it is about, who neither handles nor approves; absent where it is about none
 */
public record AcceptFeedback(
        @NotNull UUID handler,
        @NotNull LocalDate answerBy,
        @Nullable UUID concerned) {}

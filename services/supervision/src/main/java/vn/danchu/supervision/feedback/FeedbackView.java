package vn.danchu.supervision.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.supervision.FeedbackChannel;
import vn.danchu.contracts.supervision.FeedbackKind;
import vn.danchu.contracts.supervision.FeedbackMatter;
import vn.danchu.contracts.supervision.FeedbackState;
import vn.danchu.contracts.supervision.ReporterKind;

/**
 * Feedback as its author and those who handle it see it. Who sent it is in it for nobody.
 *
 * @param id of the feedback
 * @param unit that has it
 * @param kind of what is brought
 * @param matter it is about
 * @param field code of the field of work
 * @param channel by which it came
 * @param reporterKind in whose name it is given
 * @param text as its author meant it; absent once withdrawn
 * @param place it is about; absent where it has none
 * @param trackingCode by which its author asks what became of it; keep it to yourself
 * @param state it has reached
 * @param receivedAt when it was received
 * @param intakeDueOn last day to take it up, pass it on or refuse it
 * @param acceptedAt when it was taken up; absent before
 * @param answerBy the day promised to its author; absent before it is taken up
 * @param question that its author has yet to answer; mostly absent
 * @param answer that was approved; absent before
 * @param answeredAt when it was approved; absent before
 * @param refusalGround why it was not taken up; mostly absent
 * @param explanation to its author, of a refusal or a transfer; mostly absent
 * @param receiver code of the unit it was passed on to; mostly absent
 * @param receiverName of the unit or body it was passed on to; mostly absent
 * @param predecessor the feedback of another unit in whose place it came; mostly absent
 * @param rating of the answer by its author, 1 to 5; absent where they have not rated
 * @param ratingWords beside it; absent where there are none
 * @param reopened whether its author did not accept the first answer
 * @param version raised by each change, from 0; {@code ETag} names it for {@code If-Match}
 */
public record FeedbackView(
        UUID id,
        UnitRef unit,
        FeedbackKind kind,
        FeedbackMatter matter,
        String field,
        FeedbackChannel channel,
        ReporterKind reporterKind,
        @Nullable String text,
        @Nullable Place place,
        String trackingCode,
        FeedbackState state,
        Instant receivedAt,
        LocalDate intakeDueOn,
        @Nullable Instant acceptedAt,
        @Nullable LocalDate answerBy,
        @Nullable String question,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable RefusalGround refusalGround,
        @Nullable String explanation,
        @Nullable String receiver,
        @Nullable String receiverName,
        @Nullable UUID predecessor,
        @Nullable Integer rating,
        @Nullable String ratingWords,
        boolean reopened,
        long version) {}

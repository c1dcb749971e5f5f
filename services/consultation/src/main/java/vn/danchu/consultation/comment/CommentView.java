package vn.danchu.consultation.comment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.AuthorKind;
import vn.danchu.contracts.consultation.CommentState;
import vn.danchu.contracts.consultation.ConsultationForm;
import vn.danchu.contracts.consultation.Disposition;
import vn.danchu.contracts.consultation.Stance;
import vn.danchu.platform.text.LegacyEncoding;

/**
 * A comment as everybody may read it. Organisations stand with their names; persons with nothing.
 *
 * @param id of the comment
 * @param consultationId it belongs to
 * @param target path of the element it speaks of; absent for the whole
 * @param text as written; absent once withdrawn
 * @param suspectedEncoding old fonts it seems to be written in, so that it can't be read as it stands; mostly absent
 * @param stance it takes
 * @param channel by which it came
 * @param author in whose name
 * @param state it has reached
 * @param counted false where it came too late or was withdrawn
 * @param submittedAt when it was received
 * @param amendedAt when it was last changed by its author; absent where never
 * @param answer to it; absent before
 * @param version raised by each change, from 0; {@code ETag} names it for {@code If-Match}
 */
public record CommentView(
        UUID id,
        UUID consultationId,
        @Nullable String target,
        @Nullable String text,
        @Nullable LegacyEncoding suspectedEncoding,
        Stance stance,
        ConsultationForm channel,
        AuthorView author,
        CommentState state,
        boolean counted,
        Instant submittedAt,
        @Nullable Instant amendedAt,
        @Nullable AnswerView answer,
        long version) {

    /**
     * In whose name a comment is made.
     *
     * @param kind of author
     * @param organisation short code; absent for persons
     * @param organisationName its name; absent for persons
     */
    public record AuthorView(
            AuthorKind kind,
            @Nullable String organisation,
            @Nullable String organisationName) {}

    /**
     * The answer.
     *
     * @param disposition what was done with the comment
     * @param reason for it; absent where none was needed
     * @param answeredAt when it was given
     */
    public record AnswerView(
            Disposition disposition, @Nullable String reason, Instant answeredAt) {}

    /** Kept as it was written all the same: nobody but its author can say what was meant. */
    static @Nullable LegacyEncoding suspectedEncoding(@Nullable String text) {
        return text == null ? null : LegacyEncoding.suspectedIn(text).orElse(null);
    }

    static boolean isCounted(CommentState state) {
        return switch (state) {
            case SUBMITTED, ANSWERED -> true;
            case LATE, WITHDRAWN -> false;
        };
    }
}

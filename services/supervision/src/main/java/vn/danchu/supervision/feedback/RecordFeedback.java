package vn.danchu.supervision.feedback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.supervision.FeedbackChannel;
import vn.danchu.contracts.supervision.FeedbackKind;
import vn.danchu.contracts.supervision.FeedbackMatter;
import vn.danchu.contracts.supervision.ReporterKind;
import vn.danchu.platform.consent.Consent;
import vn.danchu.platform.web.Characters;

/**
 * Feedback that an official of the unit types for its author.
 *
 * @param channel by which it came: telephone, paper or desk
 * @param reporterKind in whose name it is given: a citizen or an enterprise
 * @param kind of what is brought
 * @param matter it is about
 * @param field code of the field of work, from the list of fields
 * @param text as the person said or wrote it
 * @param place it is about; absent where it has none
 * @param name of its author
 * @param contact where the author is answered: an address or a telephone number
 * @param readBack whether the text was read back to its author and confirmed; asked of the telephone and the desk
 * @param consent of its author, as the official heard or read it
 */
public record RecordFeedback(
        @NotNull FeedbackChannel channel,
        @NotNull ReporterKind reporterKind,
        @NotNull FeedbackKind kind,
        @NotNull FeedbackMatter matter,
        @NotBlank @Characters(max = 40) String field,
        @NotBlank String text,
        @Nullable @Valid Place place,
        @Nullable @Characters(max = 200) String name,
        @Nullable @Characters(max = 300) String contact,
        boolean readBack,
        @NotNull @Valid Consent consent) {}

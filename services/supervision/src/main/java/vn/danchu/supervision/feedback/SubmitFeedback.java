package vn.danchu.supervision.feedback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.supervision.FeedbackKind;
import vn.danchu.contracts.supervision.FeedbackMatter;
import vn.danchu.platform.consent.Consent;
import vn.danchu.platform.web.Characters;

/**
 * Feedback of the caller.
 *
 * @param unit code of the unit it is for
 * @param kind of what is brought
 * @param matter it is about
 * @param field code of the field of work, from the list of fields
 * @param text as the person wrote it
 * @param place it is about; absent where it has none
 * @param consent of its author
 */
public record SubmitFeedback(
        @NotBlank @Characters(max = 10) String unit,
        @NotNull FeedbackKind kind,
        @NotNull FeedbackMatter matter,
        @NotBlank @Characters(max = 40) String field,
        @NotBlank String text,
        @Nullable @Valid Place place,
        @NotNull @Valid Consent consent) {}

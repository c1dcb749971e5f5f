package vn.danchu.consultation.comment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.ConsultationForm;
import vn.danchu.contracts.consultation.Stance;
import vn.danchu.platform.consent.Consent;
import vn.danchu.platform.web.Characters;

/**
 * A comment on a draft.
 *
 * @param target path of an article, clause or point; absent for a comment on the whole
 * @param text as the person wrote it
 * @param stance towards what it speaks of
 * @param channel by which it came; one of the plan's forms
 * @param consent of its author
 */
public record SubmitComment(
        @Nullable @Characters(min = 1, max = 200) String target,
        @NotBlank String text,
        @NotNull Stance stance,
        @NotNull ConsultationForm channel,
        @NotNull @Valid Consent consent) {}

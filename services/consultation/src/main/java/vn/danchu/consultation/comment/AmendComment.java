package vn.danchu.consultation.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import vn.danchu.contracts.consultation.Stance;

/**
 * Other words, or another stance, for a comment made before.
 *
 * @param text in full
 * @param stance towards what it speaks of
 */
public record AmendComment(@NotBlank String text, @NotNull Stance stance) {}

package vn.danchu.directory.register;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import vn.danchu.platform.web.Characters;

/**
 * A figure as it should have been.
 *
 * @param value counted
 * @param source document or system it was taken from
 * @param reason of the correction, kept beside what the figure said before
 */
public record CorrectFigure(
        @NotNull @PositiveOrZero @Max(1_000_000_000) Long value,
        @NotBlank @Characters(max = 300) String source,
        @NotBlank @Characters(max = 500) String reason) {}

package vn.danchu.supervision.sealed;

import jakarta.validation.constraints.NotNull;

/**
 * A named handler opens a sealed record. That they did is kept for ever, and their sender is told how often it was opened.
 *
 * @param purpose for which
 */
public record OpenRecord(@NotNull ReadingPurpose purpose) {}

package vn.danchu.supervision.sealed;

import jakarta.validation.constraints.NotNull;

/**
 * What the sender of something held wants it to be.
 *
 * @param way of the three
 * @param toTheUnitAbove whether it is about the head of the unit, or about who handles denunciations there, and so is for the unit above
 */
public record ChooseWay(@NotNull Way way, boolean toTheUnitAbove) {}

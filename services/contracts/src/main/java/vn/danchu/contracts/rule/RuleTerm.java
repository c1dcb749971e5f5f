package vn.danchu.contracts.rule;

import org.jspecify.annotations.Nullable;

/**
 * What a rule asks for, in a form that can be counted.
 *
 * @param direction on which side of the event the other thing must be
 * @param period how long; absent where only the order counts, or a date is promised
 * @param times how often in each period, for what happens again and again; 1 for everything else
 */
public record RuleTerm(Direction direction, @Nullable Period period, int times) {}

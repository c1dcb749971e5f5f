package vn.danchu.platform.rule;

/** What the city decided about a rule, for the time until its next decision about it. */
sealed interface LocalRule {

    /** The rule as the city set it. */
    record Set(Rule rule) implements LocalRule {}

    /** The rule is not followed. */
    record NotFollowed(Suspension suspension) implements LocalRule {}
}

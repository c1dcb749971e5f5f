package vn.danchu.platform.rule;

/** What a city may decide about a rule of the catalogue on a day. */
@DomainRule
public sealed interface Latitude {

    /** The catalogue has no such row: there is nothing to decide. */
    record None() implements Latitude {}

    /** The law holds. A city may go further, see {@link Rule#isSurpassedBy}, and not less. */
    record AboveTheLaw(Rule law) implements Latitude {}

    /** The law asks for it and leaves the term to the city, which may set another and not do without. */
    record OfTheTerm(Rule rule) implements Latitude {}

    /** The law leaves it to the city. */
    record Free(Rule rule) implements Latitude {}
}

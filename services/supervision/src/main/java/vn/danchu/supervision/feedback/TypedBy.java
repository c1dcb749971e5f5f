package vn.danchu.supervision.feedback;

import vn.danchu.platform.rule.DomainRule;

/** Who typed a submission into the platform. */
@DomainRule
enum TypedBy {
    /** Its author, who has an account and is answered there. */
    AUTHOR,
    /** An official of the unit, for its author. */
    OFFICIAL,
    /** A registered program, for its author. */
    PROGRAM
}

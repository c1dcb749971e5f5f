package vn.danchu.consultation.consultation;

import vn.danchu.platform.rule.DomainRule;

/** Whose draft people are asked about, as the unit sees it that asks them. */
@DomainRule
enum DraftOrigin {
    /** Its own, or of a unit below it, or of one that was merged into either. */
    WITHIN,
    /** Of an authority above it. */
    ABOVE,
    /** Of a unit with which it has nothing to do. */
    ELSEWHERE
}

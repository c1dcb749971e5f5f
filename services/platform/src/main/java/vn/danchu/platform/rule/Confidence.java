package vn.danchu.platform.rule;

/** How surely a rule was read in its source. Shown with the rule, so that nobody takes a memory for the law. */
public enum Confidence {
    /** The article itself was read. */
    VERIFIED,
    /** A published summary or an unofficial copy of it was read, not the article itself. */
    REPORTED,
    /** Nobody has read it for this catalogue yet. To be checked before it is relied on. */
    UNVERIFIED
}

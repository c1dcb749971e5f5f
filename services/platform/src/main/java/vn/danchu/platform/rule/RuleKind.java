package vn.danchu.platform.rule;

/** Who stands behind a rule. */
public enum RuleKind {
    /** The law. It holds whatever a city has set. */
    STATUTORY,
    /** A body that goes further than the law, and may stop doing so. The rule says which. */
    LOCAL
}

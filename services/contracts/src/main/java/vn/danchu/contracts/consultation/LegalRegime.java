package vn.danchu.contracts.consultation;

/**
 * Under which law people are asked (chế độ pháp lý). Rules, least periods and forms are looked up by it.
 */
public enum LegalRegime {
    /** A commune asks its people: Law 10/2022 art. 11–45. */
    COMMUNE,
    /** An agency or public unit asks its staff: Law 10/2022 art. 46–63. */
    STAFF,
    /** An enterprise asks its workers: Law 10/2022 art. 64–82. */
    ENTERPRISE,
    /** A draft legal document under the law on promulgation of legal documents. */
    NORMATIVE,
    /** A scheme to set up, merge, split or rename units. */
    UNIT_SCHEME,
    /** A draft of the Party. */
    PARTY,
    /** No law binds the matter; the body that asks sets the rule and says so. */
    LOCAL
}

package vn.danchu.supervision.disclosure;

/** How long an item stands once it is published. */
public enum Posting {
    /** For the days of Law 10/2022 art. 13(2), or 48 inside an agency. */
    FOR_A_PERIOD,
    /** Always, and renewed when it changes: art. 13(2). */
    PERMANENT,
    /** As other law or the regulation says: art. 11(14). */
    NOT_ASKED
}

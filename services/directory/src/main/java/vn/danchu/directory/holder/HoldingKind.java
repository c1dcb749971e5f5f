package vn.danchu.directory.holder;

/** How somebody came by a post. */
public enum HoldingKind {
    /** By election (bầu). */
    ELECTED,
    /** For the time being, until there is an election (lâm thời). */
    INTERIM,
    /** By appointment (bổ nhiệm, phân công). */
    APPOINTED
}

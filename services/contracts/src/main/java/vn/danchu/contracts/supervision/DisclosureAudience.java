package vn.danchu.contracts.supervision;

/** To whom something is disclosed. */
public enum DisclosureAudience {
    /** Everybody: what a commune discloses, art. 11. */
    PUBLIC,
    /** The staff of an agency or unit, and nobody else: art. 46. */
    INTERNAL
}

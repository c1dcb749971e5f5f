package vn.danchu.contracts.directory;

/** What a register of a unit counts. */
public enum RegisterKind {
    /** Residents (dân số). */
    POPULATION,
    /** Residents who may vote (cử tri). */
    VOTERS,
    /** Households (hộ gia đình): all of them, which is what a community decides by (Law 10/2022 art. 21). */
    HOUSEHOLDS,
    /** Residential communities (thôn, tổ dân phố). */
    COMMUNITIES
}

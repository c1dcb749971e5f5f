package vn.danchu.contracts.supervision;

/** In whose name feedback is given. */
public enum ReporterKind {
    /** One person. */
    CITIZEN,
    /** An enterprise. */
    ENTERPRISE,
    /** Somebody who is not known. */
    ANONYMOUS
}

package vn.danchu.contracts.consultation;

/** In whose name a comment is made. An organisation counts as one, not as its members. */
public enum AuthorKind {
    CITIZEN,
    ORGANISATION,
    FRONT
}

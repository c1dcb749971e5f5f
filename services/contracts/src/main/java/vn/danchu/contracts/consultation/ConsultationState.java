package vn.danchu.contracts.consultation;

/** Where a consultation stands, in the order it normally passes. */
public enum ConsultationState {
    DRAFT,
    PLANNED,
    OPEN,
    CLOSED,
    COMPILING,
    EXPLAINED,
    PUBLISHED,
    DECIDED,
    REPORTED,
    CANCELLED
}

package vn.danchu.contracts.consultation;

/** Where a social-criticism statement (văn bản phản biện xã hội) stands. */
public enum CriticismState {
    /** Delivered to the drafting body, which owes a written answer: Law on the Fatherland Front art. 36(3). */
    AWAITING_ANSWER,
    ANSWERED
}

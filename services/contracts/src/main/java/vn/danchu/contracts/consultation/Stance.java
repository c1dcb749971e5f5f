package vn.danchu.contracts.consultation;

/** Where a comment stands towards what it speaks of: the three answers of Decree 59/2023 art. 5. */
public enum Stance {
    /** Đồng ý. */
    AGREE,
    /** Không đồng ý. */
    DISAGREE,
    /** Ý kiến khác. */
    OTHER
}

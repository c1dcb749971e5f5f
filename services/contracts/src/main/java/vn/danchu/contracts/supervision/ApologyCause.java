package vn.danchu.contracts.supervision;

/** Why a day was missed. */
public enum ApologyCause {
    /** By fault of officials (nguyên nhân chủ quan): they meet the author too. */
    SUBJECTIVE,
    /** By what officials could not help (nguyên nhân khách quan). */
    OBJECTIVE
}

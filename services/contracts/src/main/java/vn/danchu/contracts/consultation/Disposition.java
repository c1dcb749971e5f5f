package vn.danchu.contracts.consultation;

/** What the asking body did with a comment (tiếp thu, giải trình). */
public enum Disposition {
    ACCEPTED,
    PARTLY_ACCEPTED,
    NOT_ACCEPTED,
    /** The comment rests on something that is not so («không chính xác»). */
    INACCURATE,
    /** General support or remark that asks for no change. */
    NOTED
}

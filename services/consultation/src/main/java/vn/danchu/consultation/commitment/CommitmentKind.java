package vn.danchu.consultation.commitment;

/** What a commitment speaks of. The code is part of the committed bytes and is never given to another kind. */
public enum CommitmentKind {
    SUBMISSION(1),
    AMENDMENT(2),
    WITHDRAWAL(3),
    RESPONSE(4),
    CRITICISM(5),
    CRITICISM_ANSWER(6);

    private final byte code;

    CommitmentKind(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }
}

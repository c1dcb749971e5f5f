package vn.danchu.sound.letter;

/** What a rule may answer. */
sealed interface Outcome {

    /** It stands. */
    record Accepted(Letter letter) implements Outcome {}

    /** It does not. */
    record Refused(String basis) implements Outcome {}
}

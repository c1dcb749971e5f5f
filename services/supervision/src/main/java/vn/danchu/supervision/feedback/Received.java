package vn.danchu.supervision.feedback;

/** What became of a submission. */
sealed interface Received {

    /** It was taken in. */
    record Taken(FeedbackView feedback) implements Received {}

    /** It is held. */
    record Kept(Held held) implements Received {}
}

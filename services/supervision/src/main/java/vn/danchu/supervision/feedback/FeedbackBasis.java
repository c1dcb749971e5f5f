package vn.danchu.supervision.feedback;

/** The articles behind feedback. */
final class FeedbackBasis {

    /** Feedback is answered, or passed on, promptly. */
    static final String ANSWER = "Law 10/2022 art. 35(2)(b)";

    /** People rate how content they are. */
    static final String RATING = "Law 10/2022 art. 34(1)";

    /** A denunciation is a signed letter, or said to an authority in person. */
    static final String WHERE_TO_DENOUNCE = "Law 25/2018 art. 22";

    /** No article: the platform, or the city, has set it so. */
    static final String LOCAL = "LOCAL";

    private FeedbackBasis() {}
}

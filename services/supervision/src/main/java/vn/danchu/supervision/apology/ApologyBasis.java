package vn.danchu.supervision.apology;

/** What apologies rest on. */
final class ApologyBasis {

    /** No article: the city's practice. Decree 61/2018 art. 19(9) asks for an apology before the day, of one-stop files alone. */
    static final String LOCAL = "LOCAL";

    private ApologyBasis() {}
}

package vn.danchu.supervision.sealed;

/** The articles behind what is sealed. Law 136/2025 has changed Law 25/2018 since 1 July 2026; how is still to be read. */
final class SealedBasis {

    /** Received, registered, and looked at. */
    static final String INITIAL = "Law 25/2018 art. 24(1)";

    /** What is done with it. */
    static final String HANDLING = "Law 25/2018 art. 24";

    /** No article: the platform, or the city, has set it so. */
    static final String LOCAL = "LOCAL";

    private SealedBasis() {}
}

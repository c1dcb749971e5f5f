package vn.danchu.supervision.disclosure;

/** The articles behind disclosure. */
final class DisclosureBasis {

    /** The forms a commune may take. */
    static final String FORMS = "Law 10/2022 art. 12(1)";

    /** What is posted, and how long. */
    static final String POSTING = "Law 10/2022 art. 13(2)";

    /** The heads of residential communities are told. */
    static final String GROUP_HEADS = "Law 10/2022 art. 13(4)";

    /** What has changed is published anew. */
    static final String PUBLICATION = "Law 10/2022 art. 14(1)";

    /** The forms inside an agency. */
    static final String INTERNAL_FORMS = "Law 10/2022 art. 47(1)";

    /** Where and how long it stands inside an agency. */
    static final String INTERNAL_POSTING = "Law 10/2022 art. 48";

    /** No article: the platform, or the city, has set it so. */
    static final String LOCAL = "LOCAL";

    private DisclosureBasis() {}
}

package vn.danchu.verification.bench;

/** One or more rows of the table that are measured together. */
interface Line {

    /** How {@code ONLY} calls it. */
    String name();

    /** Measures, and adds what it found to the results. */
    void measure(Ground ground) throws Exception;
}

package vn.danchu.embedded;

/** Told how far a long copy is, while a person waits. */
@FunctionalInterface
public interface CopyProgress {

    /**
     * A copy begins.
     *
     * @param what is copied, in words
     * @param files that it has
     * @return run after each file
     */
    Runnable begin(String what, int files);
}

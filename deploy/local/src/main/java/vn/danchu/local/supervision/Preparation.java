package vn.danchu.local.supervision;

import java.io.IOException;
import java.nio.file.Path;

/** What a part needs on disk before it starts. */
@FunctionalInterface
public interface Preparation {

    /** Nothing to prepare. */
    Preparation NONE = (log, progress) -> {};

    /**
     * Makes it so.
     *
     * @param log the part's log, for the output of programs that prepare it
     * @param progress told when there is something to do that takes time
     */
    void prepare(Path log, Progress progress) throws IOException, InterruptedException;
}

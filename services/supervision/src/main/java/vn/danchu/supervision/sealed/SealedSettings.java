package vn.danchu.supervision.sealed;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** The secrets from which the keys of sealed records are made. They are no passwords of the database and lie in no backup of it. */
@ConfigMapping(prefix = "danchu.sealed")
interface SealedSettings {

    /** What is sealed from now on is sealed with this one. */
    String key();

    /** Those before it, newest first: what was sealed with them is still opened. */
    Optional<List<String>> formerKeys();
}

package vn.danchu.platform.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How reference data in memory follow their tables. */
@ConfigMapping(prefix = "danchu.remembered")
public interface RememberedSettings {

    /** Pause between two readings. */
    @WithDefault("1m")
    Duration readAgain();
}

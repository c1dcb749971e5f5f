package vn.danchu.platform.clock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the platform's clock may be treated. */
@ConfigMapping(prefix = "danchu.clock")
interface ClockConfiguration {

    /** Whether the clock may be moved ahead. Development and tests only. */
    @WithDefault("false")
    boolean adjustable();
}

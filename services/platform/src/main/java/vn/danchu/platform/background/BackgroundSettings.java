package vn.danchu.platform.background;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a task is told of as standing still. */
@ConfigMapping(prefix = "danchu.background")
interface BackgroundSettings {

    /** Without a turn that succeeds, beyond the task's own pause. The alert BackgroundStandsStill waits as long. */
    @WithDefault("2m")
    Duration patience();
}

package vn.danchu.platform.metric;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How metrics are kept. */
@ConfigMapping(prefix = "danchu.metrics")
public interface MetricConfiguration {

    /** Pause between two questions to the database or the broker. */
    @WithDefault("10s")
    Duration every();
}

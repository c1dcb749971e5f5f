package vn.danchu.gateway.drain;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the gateway leaves. */
@ConfigMapping(prefix = "danchu.gateway.drain")
public interface DrainConfiguration {

    /** Longest wait for requests in hand; shorter than the time the platform grants between TERM and KILL. */
    @WithDefault("25s")
    Duration timeout();
}

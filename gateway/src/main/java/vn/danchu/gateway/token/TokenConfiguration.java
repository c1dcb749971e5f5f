package vn.danchu.gateway.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How keys and verified tokens are kept. */
@ConfigMapping(prefix = "danchu.gateway.tokens")
public interface TokenConfiguration {

    /** Age at which the provider's keys are asked for again; a withdrawn key opens the door no longer than this. */
    @WithDefault("5m")
    Duration keyRefresh();

    /** Least time between two questions for keys, whatever the tokens say: made-up key ids must not flood the provider. */
    @WithDefault("10s")
    Duration keyInterval();

    /** Most verified tokens remembered; the least used leave first and are verified anew. */
    @WithDefault("10000")
    int remembered();

    /** Difference between the provider's clock and ours that is forgiven. */
    @WithDefault("5s")
    Duration skew();
}

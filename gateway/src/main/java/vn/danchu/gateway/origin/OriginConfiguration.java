package vn.danchu.gateway.origin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** From where pages may call. */
@ConfigMapping(prefix = "danchu.gateway.origins")
public interface OriginConfiguration {

    /** The origins of each portal, as {@code client=origin}; none unless configured. */
    Optional<List<PortalOrigin>> portals();

    /** How long a browser may remember what it was allowed. */
    @WithDefault("10m")
    Duration remembered();
}

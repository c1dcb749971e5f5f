package vn.danchu.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/**
 * How often, over all replicas of the gateway. The rates themselves are in {@code application.properties}, where they are read
 * as one table; a missing one keeps the gateway from starting.
 */
@ConfigMapping(prefix = "danchu.gateway.rates")
public interface RateConfiguration {

    /**
     * Per address (IPv6: per network of 64 bits). Many people share one behind a provider's translation or in an office, and
     * a portal's server calls for all of its citizens: so these are wide for whoever shows a token.
     */
    Map<RequestKind, Rate> address();

    /** Per person or program of a token. */
    Map<RequestKind, Rate> subject();

    /** Per portal, over all its people. */
    Map<RequestKind, Rate> portal();

    /**
     * How many replicas share the rates: those that always run. Each counts for itself and grants its share, so that requests
     * that are spread over them meet the whole rate; what is added under load grants a share more.
     */
    @WithDefault("1")
    int replicas();

    /** Most addresses, subjects and portals counted at once; beyond it the least active are forgotten. */
    @WithDefault("50000")
    int remembered();
}

package vn.danchu.gateway.door;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of a request is accepted. */
@ConfigMapping(prefix = "danchu.gateway.limits")
public interface LimitConfiguration {

    /** Largest body. The longest text of a law in the test data has 164 KB; JSON and a generous margin on top. */
    @WithDefault("2M")
    MemorySize body();

    /** All bodies that may be in memory at once, over all requests. */
    @WithDefault("64M")
    MemorySize bodies();

    /** From a connection to the end of the first request's head. */
    @WithDefault("20s")
    Duration headTimeout();

    /**
     * From one answer to the end of the next request's head; above the server's idle timeout, which ends a connection on which
     * nothing comes at all.
     */
    @WithDefault("90s")
    Duration restTimeout();

    /** Until a body has arrived whole. */
    @WithDefault("30s")
    Duration bodyTimeout();

    /** Longest path and query together, in characters. */
    @WithDefault("4096")
    int target();

    /** All header names and values together. The server itself gives up, without a problem document, at 32K. */
    @WithDefault("16K")
    MemorySize headers();

    /** Most headers. */
    @WithDefault("100")
    int headerCount();
}

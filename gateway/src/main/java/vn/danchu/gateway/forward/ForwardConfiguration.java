package vn.danchu.gateway.forward;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Patience and capacity towards each service. */
@ConfigMapping(prefix = "danchu.gateway.forward")
public interface ForwardConfiguration {

    /** Until a connection stands. */
    @WithDefault("1s")
    Duration connectTimeout();

    /** From a request being passed on whole until the head of its answer. What follows the head has no such limit. */
    @WithDefault("30s")
    Duration responseTimeout();

    /** Silence after which an answer is given up; well above the heartbeat of an event stream. */
    @WithDefault("75s")
    Duration idleTimeout();

    /** Most calls in hand per service; the next is refused at once rather than queued. */
    @WithDefault("128")
    int calls();

    /** Most event streams open per service. */
    @WithDefault("2048")
    int streams();

    /** Failures in a row after which a service is left alone. */
    @WithDefault("5")
    int failures();

    /** How long it is left alone before one call tries again; also what callers are told to wait. */
    @WithDefault("3s")
    Duration pause();
}

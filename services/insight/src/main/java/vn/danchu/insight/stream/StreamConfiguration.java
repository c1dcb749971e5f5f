package vn.danchu.insight.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The live stream. */
@ConfigMapping(prefix = "danchu.stream")
interface StreamConfiguration {

    /** How often a silent stream says that it lives: well under the idle limits of proxies. */
    @WithDefault("15s")
    Duration heartbeat();

    /** Changes kept for readers who come back. */
    @WithDefault("20000")
    int ring();

    /** Events that may wait for a slow reader before it is cut off. */
    @WithDefault("1000")
    int waiting();

    /** Readers of one replica at most; one more is told to come back. */
    @WithDefault("20000")
    int readers();

    /** How long a reader waits before it comes back; up to twice as long, so that not all come at once. */
    @WithDefault("2s")
    Duration retry();

    /** How often the replica makes sure that topic and generation of the figures are still the same ones, and that no merger has taken effect. */
    @WithDefault("5s")
    Duration epochCheck();
}

package vn.danchu.supervision.open311;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How Open311 is spoken. */
@ConfigMapping(prefix = "danchu.supervision.open311")
interface Open311Settings {

    /** The address of the endpoint as programs reach it, for the discovery. */
    @WithDefault("${danchu.address}/open311/v2")
    String url();

    /** Whether what is sent is acted upon: {@code production}, or {@code test}. */
    @WithDefault("test")
    String type();

    /** What {@code jurisdiction_id} says where a program sends one; another is not found. */
    @WithDefault("${danchu.cell}")
    String jurisdiction();

    /** How long the same report of the same program is one. */
    @WithDefault("24H")
    Duration repeatsWithin();
}

package vn.danchu.gateway.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whose page this is. */
@ConfigMapping(prefix = "danchu.gateway.page")
public interface PageConfiguration {

    /** Code of the unit whose figures the page shows; its map is the one of Hồ Chí Minh City. */
    @WithDefault("79")
    String city();
}

package vn.danchu.gateway.door;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** What may be asked for without signing in. */
@ConfigMapping(prefix = "danchu.gateway.access")
public interface AccessConfiguration {

    /**
     * Paths that GET and HEAD may ask for without a token; {@code *} stands for one segment, {@code **} at the end for
     * any number of them. The service behind decides again.
     */
    @WithDefault("/nothing")
    List<String> publicPaths();

    /** Paths, written in the same way, that POST may ask for without a token: the service behind knows who sends there by other means. */
    @WithDefault("/nothing")
    List<String> publicPosts();
}

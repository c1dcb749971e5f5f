package vn.danchu.gateway.door;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/**
 * Which service speaks a protocol that was published by others and has an address of its own: {@code danchu.gateway.protocols.<segment>}
 * is the service behind {@code /<segment>}.
 */
@ConfigMapping(prefix = "danchu.gateway.protocols")
public interface ProtocolConfiguration {

    /** By the first segment of the path. */
    @WithParentName
    Map<String, String> services();
}

package vn.danchu.gateway.forward;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/** Which services there are: {@code danchu.gateway.routes.<service>} is the base address behind {@code /api/<service>}. */
@ConfigMapping(prefix = "danchu.gateway.routes")
public interface RouteConfiguration {

    /** By name of the service; a base address has a scheme, a host and a port, and no path. */
    @WithParentName
    Map<String, URI> services();
}

package vn.danchu.gateway;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Free ports for all that stands around the gateway, and little patience. */
public class InCity implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        int identity = City.freePort();
        return Map.ofEntries(
                Map.entry("quarkus.http.test-port", Integer.toString(City.freePort())),
                Map.entry("quarkus.management.test-port", Integer.toString(City.freePort())),
                Map.entry("danchu.gateway.rates.address.anonymous", "100000/1m"),
                Map.entry("danchu.gateway.rates.subject.stream", "1000/1m"),
                Map.entry("danchu.gateway.origins.portals", "portal-benthanh=https://benthanh.example"),
                Map.entry("danchu.identity.issuer", "http://localhost:" + identity + "/realms/danchu"),
                Map.entry("danchu.identity.jwks-url", "http://localhost:" + identity + "/certs"),
                Map.entry("danchu.gateway.routes.consultation", "http://localhost:" + City.freePort()),
                Map.entry("danchu.gateway.routes.insight", "http://localhost:" + City.freePort()),
                Map.entry("danchu.gateway.routes.rough", "http://localhost:" + City.freePort()),
                Map.entry("danchu.gateway.routes.absent", "http://localhost:" + City.freePort()),
                Map.entry("danchu.gateway.routes.silent", "http://localhost:" + City.freePort()),
                Map.entry("danchu.gateway.protocols.open311", "consultation"),
                Map.entry("danchu.gateway.forward.response-timeout", "1s"),
                Map.entry("danchu.gateway.forward.failures", "20"),
                Map.entry("danchu.gateway.tokens.key-interval", "0s"),
                Map.entry("danchu.gateway.limits.head-timeout", "1s"),
                Map.entry("danchu.gateway.limits.body", "64K"),
                Map.entry("danchu.gateway.limits.body-timeout", "1s"));
    }
}

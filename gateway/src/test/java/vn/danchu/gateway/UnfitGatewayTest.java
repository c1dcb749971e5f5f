package vn.danchu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.junit.main.Launch;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The gateway, started for production with what the local run gives it. */
@QuarkusMainTest
@TestProfile(UnfitGatewayTest.ForProduction.class)
class UnfitGatewayTest {

    @Test
    @Launch(
            value = {},
            exitCode = 1)
    void it_does_not_start_and_tells_everything_at_once(LaunchResult start) {
        assertThat(start.getOutput() + start.getErrorOutput())
                .contains("danchu.identity.issuer: ")
                .contains("[plain-issuer]")
                .contains("[demonstration-people]")
                .contains("danchu.identity.jwks-url: ")
                .contains("[development-keys]")
                .contains("danchu.gateway.origins.portals: ")
                .contains("[open-origins]");
    }

    public static final class ForProduction implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "danchu.profile",
                    "production",
                    "danchu.gateway.origins.portals",
                    "portal-benthanh=http://localhost:5171");
        }
    }
}

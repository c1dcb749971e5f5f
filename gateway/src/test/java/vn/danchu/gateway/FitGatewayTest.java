package vn.danchu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The gateway, started for production with what a city gives it. */
@QuarkusTest
@TestProfile(FitGatewayTest.OfACity.class)
class FitGatewayTest {

    @Test
    void it_starts_and_serves() throws Exception {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);

        HttpResponse<String> home = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(home.statusCode()).isEqualTo(200);
    }

    public static final class OfACity extends InCity {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("danchu.profile", "production");
            settings.put("danchu.identity.issuer", "https://identity.tphcm.gov.vn/realms/danchu");
            settings.put("danchu.identity.jwks-url", "https://identity.tphcm.gov.vn/realms/danchu/certs");
            return settings;
        }
    }
}

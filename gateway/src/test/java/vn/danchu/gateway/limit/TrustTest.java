package vn.danchu.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.danchu.gateway.City;
import vn.danchu.gateway.InCity;
import vn.danchu.gateway.exchange.Refusals;

/** What a caller says of its address counts only where configuration says that a proxy said it. */
@QuarkusTest
@TestProfile(TrustTest.NoProxy.class)
class TrustTest {

    public static class NoProxy extends InCity {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("danchu.gateway.rates.address.anonymous", "3/1h");
            return overrides;
        }
    }

    @Inject
    RateConfiguration rates;

    @Inject
    Refusals refusals;

    @Test
    void aCallerCannotChooseTheAddressItCountsAgainst() throws Exception {
        try (City city = new City()) {
            for (int i = 1; i <= 3; i++) {
                city.send(city.request("/docs").header("X-Forwarded-For", "203.0.113." + i));
            }

            assertThat(city.send(city.request("/docs").header("Forwarded", "for=203.0.113.4"))
                            .statusCode())
                    .isEqualTo(429);
        }
    }

    @Test
    void believingEveryProxyKeepsTheGatewayFromStarting() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Turnstile(rates, refusals, new SimpleMeterRegistry(), true, Optional.of(List.of())))
                .withMessageContaining("quarkus.http.proxy.trusted-proxies");
    }
}

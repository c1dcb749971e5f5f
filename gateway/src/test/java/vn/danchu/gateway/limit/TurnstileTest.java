package vn.danchu.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danchu.gateway.City;
import vn.danchu.gateway.InCity;

/** Rates in hours, so that nothing comes back while a test looks on; behind a proxy, so that each test has an address. */
@QuarkusTest
@TestProfile(TurnstileTest.Strict.class)
class TurnstileTest {

    public static class Strict extends InCity {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("danchu.gateway.rates.address.anonymous", "3/1h");
            overrides.put("danchu.gateway.rates.address.stream", "1/1h");
            overrides.put("danchu.gateway.rates.address.read", "5/1h");
            overrides.put("danchu.gateway.rates.subject.read", "2/1h");
            overrides.put("danchu.gateway.rates.subject.write", "1/1h");
            overrides.put("danchu.gateway.rates.portal.read", "4/1h");
            overrides.put("quarkus.http.proxy.proxy-address-forwarding", "true");
            overrides.put("quarkus.http.proxy.trusted-proxies", "127.0.0.1,::1");
            return overrides;
        }
    }

    private static final String OPEN = "/api/consultation/v1/consultations";
    private static final String CLOSED = "/api/consultation/v1/drafts";

    private static City city;
    private static int tests;

    private String address = "";
    private String portal = "";

    @BeforeAll
    static void start() throws IOException {
        city = new City();
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    @BeforeEach
    void comeFromElsewhere() {
        tests++;
        address = "203.0.113." + tests;
        portal = "portal-" + tests;
        city.seen.clear();
    }

    @Test
    void anAddressThatHasUsedUpItsRateIsToldWhenToComeBackAndTheServiceHearsNothing() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(send(city.request(OPEN)).statusCode()).isEqualTo(200);
        }

        HttpResponse<String> answer = send(city.request(OPEN));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("/problems/too-many-requests");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1_000L, 1_200L);
        assertThat(city.seen).hasSize(3);
    }

    @Test
    void everyAnswerTellsWhatAppliesAndWhatIsLeft() throws Exception {
        HttpResponse<String> answer = send(citizen(UUID.randomUUID(), CLOSED));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("RateLimit-Policy"))
                .containsExactly(
                        "\"address-read\";q=5;w=3600, \"subject-read\";q=2;w=3600, \"portal-read\";q=4;w=3600");
        assertThat(answer.headers().allValues("RateLimit"))
                .singleElement()
                .asString()
                .matches("\"address-read\";r=4;t=[0-9]+, \"subject-read\";r=1;t=[0-9]+, \"portal-read\";r=3;t=[0-9]+");
    }

    @Test
    void aPersonIsCountedWhereverTheyAreAndAnotherOneIsNotHeldBack() throws Exception {
        UUID person = UUID.randomUUID();
        send(citizen(person, CLOSED));
        send(citizen(person, CLOSED));

        assertThat(sendFrom("198.51.100.1", citizen(person, CLOSED)).statusCode())
                .isEqualTo(429);
        assertThat(send(citizen(UUID.randomUUID(), CLOSED)).statusCode()).isEqualTo(200);
    }

    @Test
    void readingDoesNotTakeAPersonsWrites() throws Exception {
        UUID person = UUID.randomUUID();
        send(citizen(person, CLOSED));
        send(citizen(person, CLOSED));

        assertThat(send(citizen(person, CLOSED).POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(citizen(person, CLOSED).POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void aPortalIsCountedOverAllItsPeople() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertThat(send(citizen(UUID.randomUUID(), CLOSED)).statusCode()).isEqualTo(200);
        }

        assertThat(sendFrom("198.51.100.2", citizen(UUID.randomUUID(), CLOSED)).statusCode())
                .isEqualTo(429);
    }

    @Test
    void tokensThatAreNoGoodCountAgainstTheAddress() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(send(city.request(CLOSED).header("Authorization", "Bearer a.b.c"))
                            .statusCode())
                    .isEqualTo(401);
        }

        assertThat(send(city.request(CLOSED).header("Authorization", "Bearer a.b.c"))
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void openingStreamsIsCountedApart() throws Exception {
        HttpRequest.Builder stream = city.request(OPEN).header("Accept", "text/event-stream");

        assertThat(send(stream.copy()).statusCode()).isEqualTo(200);
        assertThat(send(stream.copy()).statusCode()).isEqualTo(429);
        assertThat(send(city.request(OPEN)).statusCode()).isEqualTo(200);
    }

    @Test
    void allAddressesOfAnIpv6NetworkAreOne() throws Exception {
        String network = "2001:db8:0:" + tests;
        for (int i = 1; i <= 3; i++) {
            sendFrom(network + "::" + i, city.request(OPEN));
        }

        assertThat(sendFrom(network + "::4", city.request(OPEN)).statusCode()).isEqualTo(429);
        assertThat(sendFrom("2001:db8:1:" + tests + "::4", city.request(OPEN)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoIsRefusedIsMeasured() throws Exception {
        for (int i = 0; i < 4; i++) {
            send(city.request(OPEN));
        }

        assertThat(city.send(city.management("/q/metrics")).body())
                .containsPattern("danchu_gateway_limited_total\\{holder=\"address\",kind=\"anonymous\"} [1-9]")
                .containsPattern("danchu_gateway_limits_remembered [1-9]");
    }

    private HttpRequest.Builder citizen(UUID person, String target) {
        String token = city.issuer.token(claims -> {
            claims.setSubject(person.toString());
            claims.setStringClaim("azp", portal);
        });
        return city.request(target).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return sendFrom(address, request);
    }

    private static HttpResponse<String> sendFrom(String from, HttpRequest.Builder request) throws Exception {
        return city.send(request.header("X-Forwarded-For", from));
    }
}

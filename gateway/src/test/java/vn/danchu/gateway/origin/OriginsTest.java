package vn.danchu.gateway.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.gateway.City;
import vn.danchu.gateway.InCity;

@QuarkusTest
@TestProfile(InCity.class)
class OriginsTest {

    private static final String PORTAL = "https://benthanh.example";
    private static final String COMMENTS = "/api/consultation/v1/comments";

    private static City city;

    @BeforeAll
    static void start() throws IOException {
        city = new City();
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    @BeforeEach
    void forget() {
        city.seen.clear();
    }

    @Test
    void aBrowserIsToldAtTheDoorWhatAPortalsPageMaySend() throws Exception {
        HttpResponse<String> answer = city.send(preflight(PORTAL));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly(PORTAL);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
                .contains("POST", "PATCH");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("Authorization", "Idempotency-Key", "If-Match");
        assertThat(answer.headers().firstValue("Access-Control-Max-Age")).contains("600");
        assertThat(answer.headers().allValues("Vary")).contains("Origin");
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-credentials");
        assertThat(city.seen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "null",
                "*",
                "http://benthanh.example",
                "https://benthanh.example:8443",
                "https://benthanh.example.elsewhere.example",
                "https://www.benthanh.example"
            })
    void aPageOfNobodyRegisteredIsRefusedBeforeTheServiceHears(String origin) throws Exception {
        HttpResponse<String> asked = city.send(preflight(origin));
        HttpResponse<String> sent =
                city.send(city.asCitizen(COMMENTS).header("Origin", origin).POST(BodyPublishers.ofString("{}")));

        assertRefused(asked);
        assertRefused(sent);
        assertThat(asked.headers().map()).doesNotContainKey("access-control-allow-origin");
        assertThat(sent.headers().map()).doesNotContainKey("access-control-allow-origin");
        assertThat(city.seen).isEmpty();
    }

    @Test
    void aPortalsPageMayReadTheAnswerToItsOwnToken() throws Exception {
        HttpResponse<String> answer = city.send(city.asCitizen(COMMENTS).header("Origin", PORTAL));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly(PORTAL);
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("ETag", "RateLimit", "X-Correlation-Id");
        assertThat(answer.headers().allValues("Vary")).contains("Origin");
    }

    @Test
    void aPortalsPageMayReadARefusalToo() throws Exception {
        HttpResponse<String> answer = city.send(city.request(COMMENTS).header("Origin", PORTAL));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly(PORTAL);
    }

    @Test
    void aTokenGivenToOnePortalIsRefusedFromThePageOfAnother() throws Exception {
        String token = city.issuer.token(claims -> claims.setStringClaim("azp", "portal-saigon"));

        HttpResponse<String> answer = city.send(city.request(COMMENTS)
                .header("Origin", PORTAL)
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString("{}")));

        assertRefused(answer);
        assertThat(city.seen).isEmpty();
    }

    @Test
    void aPageOfTheGatewayItselfNeedsNoPermission() throws Exception {
        HttpResponse<String> answer =
                city.send(city.asCitizen(COMMENTS).header("Origin", "http://localhost:" + city.gatewayPort()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    private static HttpRequest.Builder preflight(String origin) {
        return city.request(COMMENTS)
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key");
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("/problems/origin-refused");
    }
}

package vn.danchu.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.gateway.City;
import vn.danchu.gateway.InCity;
import vn.danchu.gateway.token.Issuer;

@QuarkusTest
@TestProfile(InCity.class)
class DoorTest {

    private static final String DRAFTS = "/api/consultation/v1/drafts";
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
    void aGoodTokenPassesAndGoesInwardForTheServiceToCheckAgain() throws Exception {
        String token = city.issuer.token();

        HttpResponse<String> answer =
                city.send(city.request(DRAFTS + "?after=%C4%91").header("Authorization", "Bearer " + token));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"text\":\"đã nhận\"}");
        City.Seen seen = city.seen.remove();
        assertThat(seen.uri()).isEqualTo(DRAFTS + "?after=%C4%91");
        assertThat(seen.header("Authorization")).isEqualTo("Bearer " + token);
        assertThat(seen.header("Traceparent")).as("nobody traces").isNull();
    }

    @Test
    void theBodyArrivesAsItWasSent() throws Exception {
        String body = "{\"text\":\"Tôi đồng ý với Điều 5\"}";

        city.send(city.asCitizen(DRAFTS).header("Idempotency-Key", "k1").POST(BodyPublishers.ofString(body)));

        City.Seen seen = city.seen.remove();
        assertThat(seen.body()).isEqualTo(body);
        assertThat(seen.header("Idempotency-Key")).isEqualTo("k1");
    }

    @Test
    void aBodyInChunksArrivesWithItsLength() throws Exception {
        city.send(city.asCitizen(DRAFTS)
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream("chunks".getBytes(StandardCharsets.UTF_8)))));

        City.Seen seen = city.seen.remove();
        assertThat(seen.body()).isEqualTo("chunks");
        assertThat(seen.header("Content-Length")).isEqualTo("6");
    }

    @Test
    void withoutATokenOnlyPublicPathsMayBeRead() throws Exception {
        HttpResponse<String> open = city.send(city.request("/api/consultation/v1/consultations"));
        HttpResponse<String> closed = city.send(city.request(DRAFTS));
        HttpResponse<String> write =
                city.send(city.request("/api/consultation/v1/consultations").POST(BodyPublishers.ofString("{}")));

        assertThat(open.statusCode()).isEqualTo(200);
        assertProblem(closed, 401, "unauthenticated");
        assertProblem(write, 401, "unauthenticated");
        assertThat(closed.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"danchu\"");
        assertThat(city.seen).hasSize(1);
    }

    @Test
    void aBadTokenIsRefusedEvenWhereNoneIsNeeded() throws Exception {
        String foreign = Issuer.sign(city.issuer.claims(Instant.now()), Issuer.newKey());

        HttpResponse<String> answer = city.send(
                city.request("/api/consultation/v1/consultations").header("Authorization", "Bearer " + foreign));

        assertProblem(answer, 401, "token-refused");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("invalid_token");
        assertThat(city.seen).isEmpty();
    }

    @Test
    void anExpiredTokenIsCalledExpired() throws Exception {
        String expired = city.issuer.token(
                claims -> claims.setExpirationTime(Issuer.seconds(Instant.now().minusSeconds(30))));

        assertProblem(
                city.send(city.request(DRAFTS).header("Authorization", "Bearer " + expired)), 401, "token-expired");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Basic dXNlcjpwYXNz", "Bearer", "Bearer  ", "Bearer a b", "Token abc", "eyJhbGciOiJub25lIn0.e30."
            })
    void whatIsNoBearerTokenIsRefused(String authorization) throws Exception {
        assertProblem(city.send(city.request(DRAFTS).header("Authorization", authorization)), 401, "token-refused");
        assertThat(city.seen).isEmpty();
    }

    @Test
    void aRotatedKeyIsFoundWithoutARestart() throws Exception {
        city.send(city.asCitizen(DRAFTS));
        city.issuer.rotate();

        assertThat(city.send(city.asCitizen(DRAFTS)).statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceThatDoesNotExistIsNotFoundWhoeverAsks() throws Exception {
        assertProblem(city.send(city.request("/api/nowhere/v1/x")), 404, "not-found");
        assertProblem(city.send(city.request("/nowhere")), 404, "not-found");
        assertProblem(city.send(city.request("/api/")), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q", "/q/health", "/q/health/ready", "/q/metrics", "/q/nowhere"})
    void nothingOfTheManagementIsOnThePublicPort(String path) throws Exception {
        assertProblem(city.send(city.request(path)), 404, "not-found");
    }

    @Test
    void problemsSpeakVietnameseUnlessEnglishIsAskedFor() throws Exception {
        HttpResponse<String> vietnamese = city.send(city.request("/nowhere"));
        HttpResponse<String> english = city.send(city.request("/nowhere").header("Accept-Language", "en-GB"));

        assertThat(new JsonObject(vietnamese.body()).getString("title")).isEqualTo("Không tìm thấy địa chỉ");
        assertThat(vietnamese.headers().firstValue("Content-Language")).contains("vi");
        assertThat(new JsonObject(english.body()).getString("title")).isEqualTo("No such address");
    }

    @Test
    void aCorrelationIdIsKeptForwardedAndAnswered() throws Exception {
        String id = UUID.randomUUID().toString();

        HttpResponse<String> answer = city.send(city.asCitizen(DRAFTS).header("X-Correlation-Id", id));

        assertThat(answer.headers().allValues("X-Correlation-Id")).containsExactly(id);
        assertThat(city.seen.remove().header("X-Correlation-Id")).isEqualTo(id);
    }

    @Test
    void aCorrelationIdThatIsNoUuidIsReplaced() throws Exception {
        HttpResponse<String> answer =
                city.send(city.asCitizen(DRAFTS).header("X-Correlation-Id", "event=forged status=200"));

        String made = answer.headers().firstValue("X-Correlation-Id").orElseThrow();
        assertThat(UUID.fromString(made)).hasToString(made);
        assertThat(city.seen.remove().header("X-Correlation-Id")).isEqualTo(made);
    }

    @Test
    void aProblemNamesTheCorrelationIdOfItsAnswer() throws Exception {
        HttpResponse<String> answer = city.send(city.request("/nowhere"));

        assertThat(new JsonObject(answer.body()).getString("correlationId"))
                .isEqualTo(answer.headers().firstValue("X-Correlation-Id").orElseThrow());
    }

    @Test
    void whatACallerSaysOfItsOriginDoesNotPass() throws Exception {
        city.send(city.asCitizen(DRAFTS)
                .header("Forwarded", "for=10.0.0.1;proto=https")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X-Real-IP", "10.0.0.1")
                .header("X-Original-URL", "/api/insight/v1/stream")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("Cookie", "session=1")
                .header("TE", "trailers"));

        City.Seen seen = city.seen.remove();
        assertThat(seen.headers())
                .doesNotContainKeys(
                        "Forwarded",
                        "X-forwarded-for",
                        "X-forwarded-prefix",
                        "X-real-ip",
                        "X-original-url",
                        "X-http-method-override",
                        "Cookie",
                        "Te");
        assertThat(seen.header("X-forwarded-host")).isEqualTo("localhost:" + city.gatewayPort());
        assertThat(seen.header("X-forwarded-proto")).isEqualTo("http");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeadersWhateverTheServiceSays() throws Exception {
        for (HttpRequest.Builder request :
                new HttpRequest.Builder[] {city.asCitizen(DRAFTS), city.request("/nowhere"), city.request("/docs")}) {
            HttpResponse<String> answer = city.send(request);

            assertThat(header(answer, "Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'");
            assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(answer, "Strict-Transport-Security")).isNull();
        }
    }

    @Test
    void whatAServiceSaysOfItselfDoesNotPass() throws Exception {
        HttpResponse<String> answer = city.send(city.asCitizen(DRAFTS));

        assertThat(answer.headers().map()).doesNotContainKeys("server", "set-cookie", "x-between-us");
        assertThat(header(answer, "Location")).isEqualTo("/api/consultation/v1/comments/1");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "PROPFIND", "PURGE"})
    void otherMethodsAreRefused(String method) throws Exception {
        HttpResponse<String> answer = city.send(city.asCitizen(DRAFTS).method(method, BodyPublishers.noBody()));

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD, POST, PUT, PATCH, DELETE");
        assertThat(city.seen).isEmpty();
    }

    @Test
    void aBodyAtTheLimitPassesAndOneByteMoreDoesNot() throws Exception {
        byte[] largest = new byte[64 * 1024];

        assertThat(city.send(city.asCitizen(DRAFTS).POST(BodyPublishers.ofByteArray(largest)))
                        .statusCode())
                .isEqualTo(200);
        city.seen.clear();
        assertProblem(
                city.send(city.asCitizen(DRAFTS).POST(BodyPublishers.ofByteArray(new byte[64 * 1024 + 1]))),
                413,
                "body-too-large");
        assertProblem(
                city.send(city.asCitizen(DRAFTS)
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[64 * 1024 + 1])))),
                413,
                "body-too-large");
        assertThat(city.seen).isEmpty();
    }

    @Test
    void aTooLongTargetIsRefused() throws Exception {
        assertProblem(city.send(city.asCitizen(DRAFTS + "?q=" + "a".repeat(4096))), 414, "uri-too-long");
    }

    @Test
    void tooLargeOrTooManyHeadersAreRefused() throws Exception {
        assertProblem(
                city.send(city.asCitizen(DRAFTS).header("X-Large", "a".repeat(17_000))), 431, "headers-too-large");
        HttpRequest.Builder many = city.asCitizen(DRAFTS);
        for (int i = 0; i < 101; i++) {
            many.header("X-Many-" + i, "1");
        }
        assertProblem(city.send(many), 431, "headers-too-large");
        assertThat(city.seen).isEmpty();
    }

    @Test
    void headIsAnsweredWithoutABody() throws Exception {
        HttpResponse<String> answer = city.send(city.asCitizen(DRAFTS).method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(city.seen.remove().method()).isEqualTo("HEAD");
    }

    @Test
    void healthTellsOfTheGatewayAndMeasuresAreKeptPerRoute() throws Exception {
        city.send(city.asCitizen(DRAFTS));

        assertThat(city.send(city.management("/q/health/ready")).statusCode()).isEqualTo(200);
        assertThat(city.send(city.management("/q/metrics")).body())
                .contains("danchu_gateway_requests_seconds_count")
                .contains("route=\"consultation\"")
                .contains("danchu_gateway_reachable{route=\"absent\"} 1.0");
    }

    static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        JsonObject problem = new JsonObject(answer.body());
        assertThat(problem.getString("type")).isEqualTo("/problems/" + slug);
        assertThat(problem.getInteger("status")).isEqualTo(status);
    }

    private static @Nullable String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }
}

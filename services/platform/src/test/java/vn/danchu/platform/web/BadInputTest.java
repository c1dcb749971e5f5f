package vn.danchu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.platform.log.Correlation;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Tokens;

/** Every class of bad input: a precise problem, nothing stored, nothing told back. */
@QuarkusTest
@WithInfrastructure
class BadInputTest {
    /** Stands in every bad body where a citizen's words would stand. */
    private static final String WORDS = "CANARY";

    @Inject
    Notes notes;

    private static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("{\"text\":\"CANARY\"", "malformed-json", null),
                Arguments.of("{\"text\":\"CANARY\"} {}", "malformed-json", null),
                Arguments.of("{\"text\":\"CANARY\"}]", "malformed-json", null),
                Arguments.of("{'text':'CANARY'}", "malformed-json", null),
                Arguments.of("{\"text\":\"CANARY\",}", "malformed-json", null),
                Arguments.of("{\"text\":CANARY}", "malformed-json", null),
                Arguments.of("{\"text\":\"CANARY\n\"}", "malformed-json", "text"),
                Arguments.of("{\"text\":\"CANARY\u0000\"}", "malformed-json", null),
                Arguments.of("{\"text\":\"CANARY\",\"copies\":NaN}", "malformed-json", null),
                Arguments.of("{\"text\":\"a\",\"text\":\"CANARY\"}", "duplicate-field", null),
                Arguments.of("{\"text\":\"a\",\"title\":\"CANARY\"}", "unknown-field", "title"),
                Arguments.of("{\"text\":\"a\",\"CANARY <b>\":1}", "unknown-field", null),
                Arguments.of("{\"text\":\"a\",\"lines\":[{\"words\":\"b\"},{\"x\":1}]}", "unknown-field", "lines[1].x"),
                Arguments.of("{\"text\":7}", "wrong-type", "text"),
                Arguments.of("{\"text\":true}", "wrong-type", "text"),
                Arguments.of("{\"text\":[\"CANARY\"]}", "wrong-type", "text"),
                Arguments.of("{\"text\":{\"a\":\"CANARY\"}}", "wrong-type", "text"),
                Arguments.of("{\"text\":\"a\",\"copies\":\"CANARY\"}", "wrong-type", "copies"),
                Arguments.of("{\"text\":\"a\",\"copies\":\"3\"}", "wrong-type", "copies"),
                Arguments.of("{\"text\":\"a\",\"copies\":\"\"}", "wrong-type", "copies"),
                Arguments.of("{\"text\":\"a\",\"copies\":1.5}", "wrong-type", "copies"),
                Arguments.of("{\"text\":\"a\",\"copies\":99999999999}", "wrong-type", "copies"),
                Arguments.of("{\"text\":\"a\",\"copies\":true}", "wrong-type", "copies"),
                Arguments.of("{\"text\":\"a\",\"urgent\":\"true\"}", "wrong-type", "urgent"),
                Arguments.of("{\"text\":\"a\",\"urgent\":1}", "wrong-type", "urgent"),
                Arguments.of("{\"text\":\"a\",\"color\":\"CANARY\"}", "wrong-type", "color"),
                Arguments.of("{\"text\":\"a\",\"color\":0}", "wrong-type", "color"),
                Arguments.of("{\"text\":\"a\",\"color\":\"\"}", "wrong-type", "color"),
                Arguments.of("{\"text\":\"a\",\"due\":\"CANARY\"}", "wrong-type", "due"),
                Arguments.of("{\"text\":\"a\",\"due\":\"2026-02-30\"}", "wrong-type", "due"),
                Arguments.of("{\"text\":\"a\",\"due\":\"+999999999-12-31\"}", "wrong-type", "due"),
                Arguments.of("{\"text\":\"a\",\"due\":[2026,1,1]}", "wrong-type", "due"),
                Arguments.of("{\"text\":\"a\",\"due\":20260}", "wrong-type", "due"),
                Arguments.of("{\"text\":\"a\",\"about\":\"CANARY\"}", "wrong-type", "about"),
                Arguments.of("{\"text\":\"a\",\"lines\":{\"words\":\"b\"}}", "wrong-type", "lines"),
                Arguments.of("[{\"text\":\"CANARY\"}]", "wrong-type", null),
                Arguments.of("\"CANARY\"", "wrong-type", null),
                Arguments.of("{\"text\":\"CANARY \\ud83d\"}", "broken-character", "text"),
                Arguments.of("{\"lines\":[{\"words\":\"\\udc00 CANARY\"}]}", "broken-character", "lines[0].words"),
                Arguments.of("{\"text\":\"a\",\"copies\":" + "9".repeat(41) + "}", "json-limit", null),
                Arguments.of("{\"" + "n".repeat(101) + "\":\"CANARY\"}", "json-limit", null),
                Arguments.of("null", "missing-body", null),
                Arguments.of("", "missing-body", null));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("bodies")
    void a_bad_body_is_told_precisely_and_stores_nothing(String body, String problem, String field) {
        long before = notes.all();
        String key = Requests.key();

        Response response = Requests.write(Requests.citizen(), key, body);

        response.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem))
                .body("field", equalTo(field));
        assertThat(response.asString()).doesNotContain(WORDS, "danchu", "java", "jackson");
        assertThat(notes.all()).isEqualTo(before);
        assertThat(notes.keys(key)).isZero();
    }

    @Test
    void invalid_utf8_is_told_with_the_place_of_its_first_byte() throws IOException {
        var body = new ByteArrayOutputStream();
        body.write("{\"text\":\"".getBytes(StandardCharsets.UTF_8));
        body.write(new byte[] {'a', (byte) 0xC3, '"', '}'});

        Response response = Requests.by(Requests.citizen())
                .header("Idempotency-Key", Requests.key())
                .body(body.toByteArray())
                .post(Requests.NOTES);

        response.then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-utf8"))
                .body("detail", containsString(" 10 "));
    }

    @Test
    void utf16_is_not_json_here() {
        Response response = Requests.by(Requests.citizen())
                .header("Idempotency-Key", Requests.key())
                .body(Requests.text("a").getBytes(StandardCharsets.UTF_16LE))
                .post(Requests.NOTES);

        response.then().statusCode(400).body("type", equalTo("/problems/malformed-json"));
    }

    @Test
    void all_broken_rules_are_told_at_once() {
        Response response =
                Requests.write("{\"text\":\"  \",\"copies\":10,\"lines\":[{\"words\":\"a\"},{\"words\":\"\"}]}");

        response.then()
                .statusCode(400)
                .body("type", equalTo("/problems/constraints-violated"))
                .body("detail", startsWith("Có 3 điểm"))
                .body("violations.field", equalTo(List.of("copies", "lines[1].words", "text")))
                .body("violations.rule", equalTo(List.of("at-most", "not-blank", "not-blank")))
                .body("violations.detail", hasItem("Phải nhỏ hơn hoặc bằng 9."));
    }

    @ParameterizedTest
    @CsvSource({"ế, 20, 201", "ế, 21, 400", "😀, 20, 201", "😀, 21, 400"})
    void length_counts_characters_after_normalisation(String character, int times, int status) {
        String decomposed = Normalizer.normalize(character, Normalizer.Form.NFD);

        Response response = Requests.write(Requests.text(decomposed.repeat(times)));

        response.then().statusCode(status);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void text_is_stored_in_its_one_form(String sent, String stored) {
        String id = Requests.write("{\"text\":\"" + sent + "\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(notes.textOf(UUID.fromString(id))).isEqualTo(stored);
    }

    static Stream<Arguments> text_is_stored_in_its_one_form() {
        return Stream.of(
                Arguments.of(Normalizer.normalize("đối thoại", Normalizer.Form.NFD), "đối thoại"),
                Arguments.of("zero\\u200Bwidth", "zerowidth"),
                Arguments.of("bi\\u202Edi\\u202C", "bidi"),
                Arguments.of("nul\\u0000", "nul"),
                Arguments.of("no\\u00A0break ", "no break"),
                Arguments.of("<b>'; drop--", "<b>'; drop--"));
    }

    @Test
    void a_body_at_the_limit_passes_and_one_over_it_does_not() {
        String start = "{\"text\":\"a\"";
        String fits = start + " ".repeat(4096 - start.length() - 1) + "}";

        Requests.write(fits).then().statusCode(201);
        Requests.write(fits + " ")
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/body-too-large"))
                .body("detail", containsString("4.096"));
    }

    @Test
    void a_body_without_a_declared_length_is_measured_while_it_is_read() throws IOException {
        String answer = raw("POST " + Requests.NOTES + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                + "Authorization: Bearer " + Requests.citizen().token() + "\r\n"
                + "Content-Type: application/json\r\nIdempotency-Key: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "1388\r\n" + " ".repeat(5000) + "\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("/problems/body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Authorization: Basic YTpi\r\n"})
    void nobody_waits_for_the_body_of_a_caller_without_a_token(String authorization) throws IOException {
        try (Socket socket = sent("POST " + Requests.NOTES + " HTTP/1.1\r\nHost: a\r\n" + authorization
                + "Content-Type: application/json\r\nIdempotency-Key: a\r\nContent-Length: 20\r\n\r\n{")) {
            // The server keeps the connection for the rest, so there is no end to read to.
            String status = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            assertThat(status).startsWith("HTTP/1.1 401 ");
        }
    }

    @Test
    void who_does_not_send_the_rest_of_a_body_is_not_waited_for_without_end() throws IOException {
        String answer = raw("POST " + Requests.NOTES + " HTTP/1.1\r\nHost: a\r\n"
                + "Authorization: Bearer " + Requests.citizen().token() + "\r\n"
                + "Content-Type: application/json\r\nIdempotency-Key: a\r\nContent-Length: 20\r\n\r\n{");

        assertThat(answer).isEmpty();
    }

    @Test
    void headers_and_addresses_have_limits() {
        Requests.by(Requests.citizen())
                .header("X-Long", "a".repeat(9000))
                .get(Requests.NOTES + "/open")
                .then()
                .statusCode(431)
                .body("type", equalTo("/problems/headers-too-large"));
        Requests.by(Requests.citizen())
                .queryParam("q", "a".repeat(2000))
                .get(Requests.NOTES + "/open")
                .then()
                .statusCode(414)
                .body("type", equalTo("/problems/uri-too-long"));
    }

    @Test
    void a_query_parameter_that_is_unknown_or_of_another_type_is_named() {
        Requests.by(Requests.citizen())
                .queryParam("stat", "CANARY")
                .get(Requests.NOTES + "/open")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unknown-parameter"))
                .body("field", equalTo("stat"));
        Response response =
                Requests.by(Requests.citizen()).queryParam("day", "CANARY").get(Requests.NOTES + "/open");

        response.then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("field", equalTo("day"));
        assertThat(response.asString()).doesNotContain(WORDS, "DayOfWeek", "java");
    }

    @Test
    void what_is_not_there_is_not_found() {
        Requests.by(Requests.citizen())
                .get("/api/consultation/v1/CANARY")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"))
                .body("detail", not(containsString(WORDS)));
        Requests.by(Requests.citizen())
                .get(Requests.NOTES + "/not-a-uuid")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        Requests.by(Requests.citizen())
                .get(Requests.NOTES + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void the_wrong_method_is_refused() {
        Requests.by(Requests.citizen())
                .delete(Requests.NOTES)
                .then()
                .statusCode(405)
                .body("type", equalTo("/problems/method-not-allowed"));
    }

    @Test
    void other_media_types_are_refused() {
        Requests.by(Requests.citizen())
                .contentType("text/csv")
                .header("Idempotency-Key", "a")
                .body("CANARY")
                .post(Requests.NOTES)
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
        Requests.by(Requests.citizen())
                .accept("image/png")
                .get(Requests.NOTES + "/open")
                .then()
                .statusCode(406)
                .body("type", equalTo("/problems/not-acceptable"));
    }

    @ParameterizedTest
    @CsvSource({
        "bug, 500, internal",
        "constraint, 500, internal",
        "pool, 503, unavailable",
        "shutdown, 503, unavailable",
        "connection, 503, unavailable",
        "deadlock, 409, concurrent-change",
        "optimistic, 409, concurrent-change",
    })
    void a_failure_tells_only_what_the_caller_can_use(String failure, int status, String problem) {
        Response response = Requests.by(Requests.citizen()).get(Requests.NOTES + "/failures/" + failure);

        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem))
                .body("correlationId", equalTo(response.header(Correlation.HEADER)));
        assertThat(response.asString()).doesNotContain("secret", "select", "java", "Exception");
        assertThat(response.header("Retry-After")).isEqualTo(status == 503 ? "2" : null);
    }

    @Test
    void a_lost_race_of_a_request_with_a_version_is_a_stale_version() {
        Requests.by(Requests.citizen())
                .header("If-Match", "\"1\"")
                .get(Requests.NOTES + "/failures/optimistic")
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/version-stale"));
    }

    @Test
    void problems_are_told_in_english_to_who_prefers_it() {
        Requests.by(Requests.citizen())
                .header("Accept-Language", "en-GB,en;q=0.9,vi;q=0.1")
                .get("/api/consultation/v1/nothing")
                .then()
                .header("Content-Language", "en")
                .body("title", equalTo("Not found"));
        Requests.by(Requests.citizen())
                .get("/api/consultation/v1/nothing")
                .then()
                .header("Content-Language", "vi")
                .body("title", equalTo("Không tìm thấy"));
    }

    @Test
    void the_correlation_id_is_kept_if_it_is_a_uuid_and_made_anew_if_not() {
        String given = UUID.randomUUID().toString();

        Requests.by(Requests.citizen())
                .header(Correlation.HEADER, given)
                .get("/api/consultation/v1/nothing")
                .then()
                .header(Correlation.HEADER, given)
                .body("correlationId", equalTo(given));
        String made = Requests.by(Requests.citizen())
                .header(Correlation.HEADER, "CANARY")
                .get("/api/consultation/v1/nothing")
                .header(Correlation.HEADER);

        assertThat(UUID.fromString(made)).hasToString(made);
    }

    @Test
    void a_bad_body_of_an_unknown_caller_is_not_read() {
        Requests.by(Tokens.officer().of("26743"))
                .header("Idempotency-Key", "a")
                .body("{")
                .post(Requests.NOTES)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = sent(request)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** An answer that does not come fails the test. */
    private static Socket sent(String request) throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }
}

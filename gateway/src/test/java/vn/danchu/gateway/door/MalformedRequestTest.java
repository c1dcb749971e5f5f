package vn.danchu.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.gateway.City;
import vn.danchu.gateway.InCity;

/** What no well-behaved client sends, byte by byte. */
@QuarkusTest
@TestProfile(InCity.class)
class MalformedRequestTest {

    private static final String OPEN = "/api/consultation/v1/consultations";

    /** After a request on a connection that stays: asks for the connection to be closed. */
    private static final String LAST = "GET /nowhere HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /api/consultation/v1/../v1/consultations HTTP/1.1   | 400",
                "GET /api/consultation/%2e%2e/v1/consultations HTTP/1.1  | 400",
                "GET //api/consultation/v1/consultations HTTP/1.1        | 400",
                "GET /api/consultation/v1/consultations;a=b HTTP/1.1     | 400",
                "GET /api/consultation/v1/consultations%00 HTTP/1.1      | 400",
                "GET /api\\consultation/v1/consultations HTTP/1.1        | 400",
                "GET /api/consultation/v1/consultations HTTP/1.0         | 505",
                "TRACE /api/consultation/v1/consultations HTTP/1.1       | 405",
                "CONNECT elsewhere.example:443 HTTP/1.1                  | 405",
                "OPTIONS * HTTP/1.1                                      | 405",
                "nonsense                                                | 400"
            })
    void aRequestLineThatIsNotPlainIsRefused(String line, int status) throws Exception {
        assertThat(status(exchange(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")))
                .isEqualTo(status);
        assertThat(city.seen).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Length: 5\\r\\nContent-Length: 6",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: chunked\\r\\nTransfer-Encoding: identity",
                "Content-Length: -1",
                "Content-Length: +5",
                "Content-Length: 0x5",
                "Host: elsewhere.example",
                "Authorization: Bearer a\\r\\nAuthorization: Bearer b"
            })
    void aRequestWhoseEndOrMeaningIsInDoubtIsRefusedAndTheConnectionClosed(String headers) throws Exception {
        String smuggled = "GET " + OPEN + "?smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";

        String answers = exchange("POST " + OPEN + " HTTP/1.1\r\nHost: localhost\r\n"
                + headers.replace("\\r\\n", "\r\n") + "\r\n\r\n0\r\n\r\n" + smuggled);

        assertThat(status(answers)).isEqualTo(400);
        assertThat(answers.split("HTTP/1.1 ", -1)).hasSize(2);
        assertThat(city.seen).isEmpty();
    }

    @Test
    void nothingIsReadAfterABodyWhoseEndTwoReadersCouldSeeDifferently() throws Exception {
        String answers = exchange("POST " + OPEN + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + city.issuer.token() + "\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "0\r\n\r\nGET " + OPEN + "?smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(status(answers)).isEqualTo(200);
        assertThat(answers.split("HTTP/1.1 ", -1)).hasSize(2);
        assertThat(city.seen).singleElement().satisfies(seen -> {
            assertThat(seen.method()).isEqualTo("POST");
            assertThat(seen.body()).isEmpty();
        });
    }

    @Test
    void aReadWithABodyIsRefused() throws Exception {
        assertThat(status(exchange("GET " + OPEN + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc")))
                .isEqualTo(400);
        assertThat(city.seen).isEmpty();
    }

    @Test
    void aRequestWithoutAHostIsRefused() throws Exception {
        assertThat(status(exchange("GET " + OPEN + " HTTP/1.1\r\nConnection: close\r\n\r\n")))
                .isEqualTo(400);
        assertThat(city.seen).isEmpty();
    }

    @Test
    void aWebSocketUpgradeIsAnsweredAsAnOrdinaryRequest() throws Exception {
        String answer = exchange("GET " + OPEN
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n" + LAST);

        assertThat(status(answer)).isEqualTo(200);
        assertThat(city.seen.remove().headers()).doesNotContainKey("Upgrade");
    }

    @Test
    void whatConnectionNamesIsNotPassedOnButOursIs() throws Exception {
        exchange("GET " + OPEN + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: X-Secret, X-Correlation-Id\r\nX-Secret: 1\r\n\r\n" + LAST);

        City.Seen seen = city.seen.remove();
        assertThat(seen.headers()).doesNotContainKey("X-secret");
        assertThat(seen.header("X-correlation-id")).isNotNull();
    }

    @Test
    void moreHeadersThanTheServerReadsEndInAPlainRefusal() throws Exception {
        assertThat(status(exchange(
                        "GET " + OPEN + " HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(40_000) + "\r\n\r\n")))
                .isEqualTo(431);
        assertThat(status(exchange("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n")))
                .isEqualTo(414);
        assertThat(city.seen).isEmpty();
    }

    @Test
    void aBodyThatDoesNotArriveIsGivenUpWithoutTroublingTheService() throws Exception {
        String answer = exchange("POST " + OPEN + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + city.issuer.token() + "\r\nContent-Length: 10\r\n\r\nabc");

        assertThat(status(answer)).isEqualTo(408);
        assertThat(city.seen).isEmpty();
    }

    @Test
    void aSenderWhoAsksFirstIsToldToGoOnOrThatItIsTooMuch() throws Exception {
        String head = "POST " + OPEN + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + city.issuer.token() + "\r\nExpect: 100-continue\r\n";

        assertThat(exchange(head + "Content-Length: 99999999\r\n\r\n")).startsWith("HTTP/1.1 413 ");
        assertThat(exchange(head + "Content-Length: 3\r\n\r\nabc"))
                .startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 ");
        assertThat(city.seen.remove().headers()).doesNotContainKey("Expect");
    }

    /** Sends the bytes and reads until the gateway closes the connection. */
    private static String exchange(String bytes) throws IOException {
        try (Socket socket = new Socket("localhost", city.gatewayPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int status(String answer) {
        assertThat(answer).startsWith("HTTP/1.");
        return Integer.parseInt(answer.substring(9, 12));
    }
}

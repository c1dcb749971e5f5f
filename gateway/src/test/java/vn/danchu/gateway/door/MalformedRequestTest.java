package vn.danchu.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
                "GET /api/consultation/v1/%252e%252e/drafts HTTP/1.1     | 400",
                "GET /api/consultation/v1/%c0%ae%c0%ae/drafts HTTP/1.1   | 400",
                "GET /api/consultation/v1/%ef%bc%8e%2e/drafts HTTP/1.1   | 400",
                "GET /api/consultation/v1/consultations%0d%0aX:%20y HTTP/1.1 | 400",
                "GET /api/consultation/v1/consultations\u00ad HTTP/1.1   | 400",
                "GET http://elsewhere.example/api/insight/v1/x HTTP/1.1  | 400",
                "GET /API/consultation/v1/consultations HTTP/1.1         | 404",
                "GET /api/CONSULTATION/v1/consultations HTTP/1.1         | 404",
                "GET /api/consultation%20/v1/consultations HTTP/1.1      | 404",
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Header : space before the colon",
                " folded: onto the line before",
                "NoColon",
                "X\u0000: nul",
                "X: \u0000"
            })
    void aHeaderThatTwoReadersCouldReadDifferentlyIsRefused(String header) throws Exception {
        assertThat(status(exchange(
                        "GET " + OPEN + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\nConnection: close\r\n\r\n")))
                .isEqualTo(400);
        assertThat(city.seen).isEmpty();
    }

    @Test
    void aHeaderOfAMegabyteEndsInAPlainRefusal() throws Exception {
        assertThat(firstLine(
                        "GET " + OPEN + " HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(1_000_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ");
        assertThat(city.seen).isEmpty();
    }

    @Test
    void aTokenWithRolesByTheThousandIsRefusedByItsSize() throws Exception {
        String token = city.issuer.token(claims -> claims.setStringListClaim(
                "groups", IntStream.range(0, 5_000).mapToObj(i -> "ROLE_" + i).toList()));

        assertThat(firstLine(
                        "GET " + OPEN + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ");
        assertThat(city.seen).isEmpty();
    }

    @Test
    void aTokenWithAsManyRolesAsFitIntoAHeaderIsRefusedByItsLength() throws Exception {
        String token = city.issuer.token(claims -> claims.setStringListClaim(
                "groups", IntStream.range(0, 700).mapToObj(i -> "ROLE_" + i).toList()));

        assertThat(token).hasSizeBetween(8_193, 15_000);
        assertThat(status(exchange(
                        "GET " + OPEN + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                                + token + "\r\n\r\n")))
                .isEqualTo(401);
        assertThat(city.seen).isEmpty();
    }

    @Test
    void aBodyThatNeverEndsIsCutOffAtTheLimit() throws Exception {
        byte[] chunk = ("1000\r\n" + "a".repeat(0x1000) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        try (Socket socket = new Socket("localhost", city.gatewayPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + OPEN
                            + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nAuthorization: Bearer "
                            + city.issuer.token() + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            await().until(() -> {
                try {
                    out.write(chunk);
                    return false;
                } catch (IOException cutOff) {
                    return true;
                }
            });
        }
        assertThat(city.seen).isEmpty();
    }

    /** A byte now and then, as long as the gateway listens; meanwhile everybody else is served. */
    @Test
    void aHeadThatNeverEndsIsGivenUp() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                Socket socket = new Socket("localhost", city.gatewayPort());
                slow.add(socket);
                write(socket, "GET " + OPEN + " HTTP/1.1\r\nHost: localhost\r\nX: ");
            }

            assertThat(city.send(city.request(OPEN)).statusCode()).isEqualTo(200);

            await().until(() -> slow.stream().allMatch(MalformedRequestTest::dropped));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void aConnectionMayRestBetweenTwoRequestsForLongerThanAHeadMayTake() throws Exception {
        String request = "GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (Socket socket = new Socket("localhost", city.gatewayPort())) {
            socket.setSoTimeout(10_000);
            write(socket, request);
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            await().during(Duration.ofMillis(1_600))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> !ended(socket));

            write(socket, LAST);

            socket.setSoTimeout(10_000);
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("HTTP/1.1 404 ");
        }
    }

    private static boolean dropped(Socket socket) {
        try {
            write(socket, "a");
            return ended(socket);
        } catch (IOException closed) {
            return true;
        }
    }

    /** Whether the gateway has closed the connection; reads what else is there. */
    private static boolean ended(Socket socket) throws IOException {
        socket.setSoTimeout(1);
        try {
            return socket.getInputStream().read(new byte[4_096]) < 0;
        } catch (SocketTimeoutException open) {
            return false;
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** The first line of the answer, which may come before all is sent: what is still sent then is nobody's any more. */
    private static String firstLine(String bytes) throws IOException {
        try (Socket socket = new Socket("localhost", city.gatewayPort())) {
            socket.setSoTimeout(10_000);
            Thread.ofVirtual().start(() -> {
                try {
                    write(socket, bytes);
                } catch (IOException refused) {
                    // The gateway did not want the rest.
                }
            });
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
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

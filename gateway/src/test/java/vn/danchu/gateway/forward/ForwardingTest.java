package vn.danchu.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.danchu.gateway.City;
import vn.danchu.gateway.City.Rough;
import vn.danchu.gateway.InCity;

@QuarkusTest
@TestProfile(InCity.class)
class ForwardingTest {

    private static final String STREAM = "/api/insight/v1/public/stream";
    private static City city;
    private static Rough rough;

    @Inject
    MeterRegistry meters;

    @BeforeAll
    static void start() throws IOException {
        city = new City();
        rough = new Rough(City.port("rough"), Rough::readHead);
    }

    @AfterAll
    static void stop() throws IOException {
        rough.close();
        city.close();
    }

    @Test
    void aServiceThatIsDownIsAProblemThatSaysWhenToComeBack() throws Exception {
        HttpResponse<String> answer = city.send(city.asCitizen("/api/absent/v1/x"));

        assertProblem(answer, 503, "service-unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).contains("3");
    }

    @Test
    void aSafeRequestIsTriedTwiceAnUnsafeOneOnce() throws Exception {
        double before = retries("absent");

        city.send(city.asCitizen("/api/absent/v1/x"));
        assertThat(retries("absent")).isEqualTo(before + 1);

        city.send(city.asCitizen("/api/absent/v1/x").POST(BodyPublishers.ofString("{}")));
        city.send(city.asCitizen("/api/absent/v1/x").DELETE());
        assertThat(retries("absent")).isEqualTo(before + 1);
    }

    @Test
    void whatReachedAServiceIsNeverSentAgain() throws Exception {
        rough.now(Rough::readHead);
        assertProblem(city.send(city.asCitizen("/api/rough/v1/x")), 503, "service-unavailable");
        assertThat(rough.connections).hasValue(1);

        assertProblem(
                city.send(city.asCitizen("/api/rough/v1/x").POST(BodyPublishers.ofString("{}"))),
                503,
                "service-unavailable");
        assertThat(rough.connections).hasValue(2);
    }

    @Test
    void anAnswerThatIsNoHttpIsAProblem() throws Exception {
        rough.now(connection -> {
            Rough.readHead(connection);
            write(connection, "SSH-2.0-OpenSSH_9.2\r\n\r\n");
        });
        assertProblem(city.send(city.asCitizen("/api/rough/v1/x")), 503, "service-unavailable");
        assertThat(rough.connections).hasValue(1);
    }

    @Test
    void anAnswerThatBreaksOffReachesTheCallerBrokenNotWhole() throws Exception {
        rough.now(connection -> {
            Rough.readHead(connection);
            write(
                    connection,
                    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n");
        });
        assertThatThrownBy(() -> city.send(city.asCitizen("/api/rough/v1/x"))).isInstanceOf(IOException.class);
        assertThat(rough.connections).hasValue(1);
    }

    @Test
    void anAnswerShorterThanItsLengthReachesTheCallerBrokenNotWhole() throws Exception {
        rough.now(connection -> {
            Rough.readHead(connection);
            write(connection, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 8\r\n\r\nhalf");
        });
        assertThatThrownBy(() -> city.send(city.asCitizen("/api/rough/v1/x"))).isInstanceOf(IOException.class);
        assertThat(rough.connections).hasValue(1);
    }

    /** A connection upgraded in clear text would be a way around the door, and stands still in long answers. */
    @Test
    void anUpgradeToHttp2IsNotTaken() throws Exception {
        var answer = city.send(city.asCitizen("/api/consultation/v1/x")
                .version(Version.HTTP_2)
                .POST(BodyPublishers.ofString("{\"a\":1}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(Version.HTTP_1_1);
        assertThat(city.seen.remove().body()).isEqualTo("{\"a\":1}");
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeIsGivenUp() throws Exception {
        HttpResponse<String> answer = city.send(city.asCitizen("/api/consultation/wait/a"));

        assertProblem(answer, 504, "service-too-slow");
        city.waiting.take().countDown();
        assertThat(city.send(city.asCitizen("/api/consultation/v1/x")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anEventStreamPassesEventByEventBeyondTheResponseTimeout() throws Exception {
        HttpResponse<InputStream> answer =
                city.client().send(city.request(STREAM).build(), BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();

        try (BufferedReader reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < 3; i++) {
                city.events.add("id: " + i + "\ndata: góp ý " + i + "\n\n");
                assertThat(reader.readLine()).isEqualTo("id: " + i);
                assertThat(reader.readLine()).isEqualTo("data: góp ý " + i);
                assertThat(reader.readLine()).isEmpty();
            }
            assertThat(gauge("danchu.gateway.streams", "insight")).isEqualTo(1);
            assertThat(gauge("danchu.gateway.calls", "insight")).isZero();
            city.events.add("");
            assertThat(reader.readLine()).isNull();
        }
    }

    @Test
    void aReaderWhoLeavesFreesTheService() throws Exception {
        HttpResponse<InputStream> answer =
                city.client().send(city.request(STREAM).build(), BodyHandlers.ofInputStream());
        city.events.add("data: 1\n\n");
        assertThat(answer.body().read()).isEqualTo('d');

        answer.body().close();

        await().until(() -> {
            city.events.add(": heartbeat\n\n");
            return city.streamLost.await(20, TimeUnit.MILLISECONDS);
        });
        await().untilAsserted(() ->
                assertThat(gauge("danchu.gateway.streams", "insight")).isZero());
        city.events.clear();
    }

    @Test
    void aServiceThatKeepsFailingIsLeftAloneAndThenTriedAgain() throws Exception {
        for (int i = 0; i < 20; i++) {
            city.send(city.asCitizen("/api/silent/v1/x").POST(BodyPublishers.ofString("{}")));
        }
        assertThat(gauge("danchu.gateway.reachable", "silent")).isZero();

        try (Rough back = new Rough(City.port("silent"), connection -> {
            Rough.readHead(connection);
            write(connection, "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
        })) {
            HttpResponse<String> early = city.send(city.asCitizen("/api/silent/v1/x"));
            assertProblem(early, 503, "service-unavailable");
            assertThat(back.connections).hasValue(0);

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(city.send(city.asCitizen("/api/silent/v1/x"))
                                    .statusCode())
                            .isEqualTo(204));
            assertThat(gauge("danchu.gateway.reachable", "silent")).isEqualTo(1);
        }
    }

    @Test
    void callersWhoLeaveDoNotCountAgainstTheService() throws Exception {
        for (int caller = 0; caller < 20; caller++) {
            askAndLeave();
        }

        assertThat(gauge("danchu.gateway.reachable", "consultation")).isEqualTo(1);
    }

    private void askAndLeave() throws IOException, InterruptedException {
        CountDownLatch waiting;
        try (Socket socket = new Socket("localhost", city.gatewayPort())) {
            write(
                    socket,
                    "GET /api/consultation/wait/b HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + city.issuer.token() + "\r\n\r\n");
            waiting = city.waiting.take();
        }
        await().untilAsserted(() ->
                assertThat(gauge("danchu.gateway.calls", "consultation")).isZero());
        waiting.countDown();
    }

    private double retries(String route) {
        return meters.get("danchu.gateway.retries")
                .tag("route", route)
                .counter()
                .count();
    }

    private double gauge(String name, String route) {
        return meters.get(name).tag("route", route).gauge().value();
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("/problems/" + slug);
    }
}

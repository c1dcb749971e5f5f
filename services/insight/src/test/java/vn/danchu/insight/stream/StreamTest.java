package vn.danchu.insight.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.directory.UnitEstablished;
import vn.danchu.contracts.directory.UnitFacts;
import vn.danchu.contracts.directory.UnitMerged;
import vn.danchu.contracts.insight.MeasureChanged;
import vn.danchu.testing.event.EventPublisher;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

/** The live stream, as a browser or a program of the city sees it. */
@QuarkusTest
@WithInfrastructure
class StreamTest {

    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
    private static final UnitRef WARD = new UnitRef("26737", SINCE);
    private static final UnitRef OTHER_WARD = new UnitRef("26740", SINCE);

    @Inject
    MeterRegistry metrics;

    @Test
    void aReaderGetsASnapshotAndThenEveryChangeInOrder() {
        Figure figure = new Figure(WARD);
        try (EventPublisher city = new EventPublisher()) {
            city.tellAsInsight(figure.at(1), 1);
            city.flush();
            try (Watcher watcher = watch(Tokens.cityViewer(), null)) {
                List<Watcher.Told> beginning =
                        watcher.awaitAll(told -> told.data().contains(figure.id));
                for (int version = 2; version <= 20; version++) {
                    city.tellAsInsight(figure.at(version), version);
                }
                city.flush();
                List<Watcher.Told> changes =
                        watcher.awaitAll(told -> told.data().contains("\"total\":20}"));

                assertThat(beginning).extracting(Watcher.Told::name).startsWith("retry", "snapshot");
                assertThat(changes).extracting(Watcher.Told::name).containsOnly("change");
                assertThat(changes.stream().filter(told -> told.data().contains(figure.id)))
                        .hasSize(19);
                assertThat(changes).extracting(Watcher.Told::offset).isSorted().doesNotHaveDuplicates();
                assertThat(changes.getFirst().offset())
                        .isGreaterThan(beginning.getLast().offset());
            }
        }
    }

    @Test
    void aReaderThatComesBackGetsWhatItMissedAndNoSnapshot() {
        Figure figure = new Figure(WARD);
        try (EventPublisher city = new EventPublisher()) {
            city.tellAsInsight(figure.at(1), 1);
            city.flush();
            String last;
            try (Watcher watcher = watch(Tokens.cityViewer(), null)) {
                last = watcher.await(told -> told.data().contains(figure.id)).id();
            }
            city.tellAsInsight(figure.at(2), 2);
            city.tellAsInsight(figure.at(3), 3);
            city.flush();

            try (Watcher watcher = watch(Tokens.cityViewer(), last)) {
                List<Watcher.Told> missed = watcher.awaitAll(told -> told.data().contains("\"total\":3}"));

                assertThat(missed).extracting(Watcher.Told::name).doesNotContain("snapshot", "reset");
                assertThat(missed.stream().filter(told -> told.data().contains(figure.id)))
                        .hasSize(2);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"forged, UNKNOWN", "00000000000000000000000000000000-1, OTHER_EPOCH", "EPOCH-999999999999, AHEAD"})
    void aPositionThatIsOfNoUseIsToldAndFollowedByASnapshot(String position, String reason) {
        Figure figure = new Figure(WARD);
        try (EventPublisher city = new EventPublisher()) {
            city.tellAsInsight(figure.at(1), 1);
            city.flush();
            String epoch;
            try (Watcher watcher = watch(Tokens.cityViewer(), null)) {
                epoch = watcher.await(told -> told.data().contains(figure.id)).epoch();
            }

            try (Watcher watcher = watch(Tokens.cityViewer(), position.replace("EPOCH", epoch))) {
                List<Watcher.Told> beginning =
                        watcher.awaitAll(told -> told.data().contains(figure.id));

                assertThat(beginning).extracting(Watcher.Told::name).startsWith("retry", "reset", "snapshot");
                assertThat(beginning.get(1).data()).isEqualTo("{\"reason\":\"" + reason + "\"}");
            }
        }
    }

    /** Who has taken whose place decides what is shown: a picture from before a merger is not added to, it is left. */
    @ParameterizedTest
    @CsvSource({"stream, 99073", "public/stream, 99074"})
    void aConnectedReaderIsSentAwayByAMergerAndFindsAResetWhenItComesBack(String path, String merged) {
        @Nullable String token = path.equals("stream") ? Tokens.cityViewer().token() : null;
        Figure figure = new Figure(WARD, "criticisms-issued");
        UnitRef unit = new UnitRef(merged, SINCE);
        UnitRef heir = new UnitRef(merged, SINCE.plusYears(1));
        try (EventPublisher city = new EventPublisher()) {
            city.tellAsInsight(figure.at(1), 1);
            city.flush();
            Watcher.Told known;
            try (Watcher watcher = Watcher.open(address(path), token, null)) {
                known = watcher.await(told -> told.data().contains("criticisms-issued"));

                city.tell(new UnitEstablished(invented(unit, null, null)), 1);
                city.tell(new UnitEstablished(invented(heir, null, null)), 1);
                city.tell(new UnitMerged(invented(unit, heir.validFrom(), heir)), 2);
                city.flush();

                Watcher.Told farewell = watcher.await(told -> told.name().equals("retry"));
                watcher.awaitEnd();
                assertThat(Long.parseLong(farewell.data())).isBetween(2_000L, 4_000L);
            }

            try (Watcher watcher = Watcher.open(address(path), token, known.id())) {
                List<Watcher.Told> beginning =
                        watcher.awaitAll(told -> told.data().contains("criticisms-issued"));

                assertThat(beginning).extracting(Watcher.Told::name).startsWith("retry", "reset", "snapshot");
                assertThat(beginning.get(1).data()).isEqualTo("{\"reason\":\"OTHER_EPOCH\"}");
                assertThat(beginning.get(2).epoch()).isNotEqualTo(known.epoch());
            }
        }
    }

    private static UnitFacts invented(UnitRef ref, @Nullable LocalDate validUntil, @Nullable UnitRef successor) {
        return new UnitFacts(
                ref,
                new UnitRef("79", SINCE),
                "commune",
                "Phường",
                "Dòng Chảy",
                "Phường Dòng Chảy",
                "Dong Chay",
                validUntil,
                successor);
    }

    @Test
    void anOfficialSeesNothingOfAnotherCommune() {
        Figure own = new Figure(WARD);
        Figure foreign = new Figure(OTHER_WARD);
        try (EventPublisher city = new EventPublisher()) {
            city.tellAsInsight(foreign.at(1), 1);
            city.flush();
            try (Watcher watcher = watch(Tokens.officer().of("26737"), null)) {
                city.tellAsInsight(foreign.at(2), 2);
                city.tellAsInsight(own.at(1), 1);
                city.flush();

                List<Watcher.Told> seen = watcher.awaitAll(told -> told.data().contains(own.id));

                assertThat(seen).noneMatch(told -> told.data().contains("\"26740\""));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"CITIZEN,403", "MEMBER_ORG,403", "DPO,403", "CITY_VIEWER,200", "COMMUNE_CHAIR,200"})
    void theExactStreamIsForOfficialsAndTheCity(String role, int status) {
        try (Watcher watcher = watch(Tokens.of(role).of("79"), null)) {
            assertThat(watcher.status()).isEqualTo(status);
        }
    }

    @Test
    void everybodySeesNumbersOfPeopleInStepsOnly() {
        UnitRef unit = new UnitRef("26728", SINCE);
        TreeMap<String, String> dimensions = new TreeMap<>();
        dimensions.put("authorKind", "CITIZEN");
        dimensions.put("channel", "PORTAL");
        dimensions.put("stance", "AGREE");
        UUID id = UUID.randomUUID();
        Figure end = new Figure(unit, "criticisms-issued");
        try (EventPublisher city = new EventPublisher();
                Watcher watcher = Watcher.open(address("public/stream"), null, null)) {
            for (int people = 1; people <= 12; people++) {
                city.tellAsInsight(
                        new MeasureChanged(id, unit, "comments", dimensions, LocalDate.of(2026, 9, 5), people, people),
                        people);
            }
            city.tellAsInsight(end.at(1), 1);
            city.flush();

            List<Watcher.Told> seen = watcher.awaitAll(
                    told -> told.data().contains("26728") && told.data().contains("criticisms-issued"));

            assertThat(seen.stream()
                            .filter(told -> told.data().contains("26728"))
                            .filter(told -> told.name().equals("change")))
                    .extracting(told -> told.data().replaceAll(".*\"value\":(\\d+).*", "$1"))
                    .containsExactly("5", "10", "1");
        }
    }

    /** The watcher offers an upgrade to HTTP/2; taken in clear text, long answers stood still now and then. */
    @Test
    void aStreamIsNotUpgradedToHttp2() {
        try (Watcher watcher = watch(Tokens.cityViewer(), null)) {
            assertThat(watcher.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        }
    }

    @Test
    void aSilentStreamSaysThatItLives() {
        try (Watcher watcher = watch(Tokens.cityViewer(), null)) {
            assertThat(watcher.await(told -> told.name().equals("comment")).data())
                    .isEqualTo(":");
        }
    }

    @Test
    void aStreamEndsWithTheTokenAndSaysWhenToComeBack() {
        Token brief =
                Tokens.cityViewer().with("exp", Instant.now().plusSeconds(3).getEpochSecond());
        try (Watcher watcher = watch(brief, null)) {
            assertThat(watcher.status()).isEqualTo(200);
            watcher.await(told -> told.name().equals("snapshot"));

            Watcher.Told farewell = watcher.await(told -> told.name().equals("retry"));
            watcher.awaitEnd();

            assertThat(Long.parseLong(farewell.data())).isBetween(2_000L, 4_000L);
        }
    }

    @Test
    void aReaderThatDoesNotReadIsCutOffAndTheOthersMissNothing() throws IOException {
        double before = metrics.counter("danchu.stream.cut.off").count();
        Figure figure = new Figure(WARD, "x".repeat(8_000));
        try (Socket slow = slowReader();
                Watcher quick = watch(Tokens.cityViewer(), null);
                EventPublisher city = new EventPublisher()) {
            quick.await(told -> told.name().equals("snapshot"));
            for (int version = 1; version <= 4_000; version++) {
                city.tellAsInsight(figure.at(version), version);
            }
            city.flush();

            List<Watcher.Told> seen = quick.awaitAll(told -> told.data().contains("\"total\":4000}"));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> metrics.counter("danchu.stream.cut.off").count() == before + 1);

            assertThat(seen.stream()
                            .filter(told -> told.data().contains(figure.id))
                            .map(StreamTest::total))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 4_000).boxed().toList());
            assertThat(endsBeforeItIsComplete(slow)).isTrue();
        }
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + RestAssured.port + "/api/insight/v1/" + path);
    }

    private static Watcher watch(Token token, @Nullable String lastEventId) {
        return Watcher.open(address("stream"), token.token(), lastEventId);
    }

    /** Opens the stream with the smallest window there is, and reads only that it was opened. */
    private static Socket slowReader() throws IOException {
        URI exact = address("stream");
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(exact.getHost(), exact.getPort()));
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(("GET " + exact.getPath() + " HTTP/1.1\r\nHost: " + exact.getAuthority()
                                + "\r\nAuthorization: Bearer "
                                + Tokens.cityViewer().token() + "\r\n\r\n")
                        .getBytes(US_ASCII));
        byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
        assertThat(new String(status, US_ASCII)).isEqualTo("HTTP/1.1 200");
        return socket;
    }

    /** Reads what is left: a stream that was ended in order would close with an empty chunk. */
    private static boolean endsBeforeItIsComplete(Socket socket) throws IOException {
        InputStream input = socket.getInputStream();
        StringBuilder tail = new StringBuilder();
        byte[] bytes = new byte[65_536];
        try {
            for (int read = input.read(bytes); read >= 0; read = input.read(bytes)) {
                tail.append(new String(bytes, 0, read, UTF_8));
                tail.delete(0, Math.max(0, tail.length() - 5));
            }
        } catch (SocketException reset) {
            return true;
        }
        return !tail.toString().equals("0\r\n\r\n");
    }

    private static long total(Watcher.Told told) {
        return Long.parseLong(told.data().replaceAll(".*\"total\":(\\d+)}.*", "$1"));
    }

    /** A figure that no other test knows. */
    private static final class Figure {

        private final String id = UUID.randomUUID().toString();
        private final UnitRef unit;
        private final String measure;

        Figure(UnitRef unit) {
            this(unit, "test-measure");
        }

        Figure(UnitRef unit, String measure) {
            this.unit = unit;
            this.measure = measure;
        }

        MeasureChanged at(long total) {
            return new MeasureChanged(
                    UUID.fromString(id), unit, measure, new TreeMap<>(), LocalDate.of(2026, 9, 5), total, total);
        }
    }
}

package vn.danchu.insight.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.insight.MeasureChanged;
import vn.danchu.platform.unit.Heirs;

class PictureTest {

    private static final String EPOCH = "0123456789abcdef0123456789abcdef";
    private static final LocalDate DAY = LocalDate.of(2026, 9, 5);
    private static final UnitRef CITY = new UnitRef("79", LocalDate.of(2025, 7, 1));
    private static final UnitRef WARD = new UnitRef("26743", LocalDate.of(2025, 7, 1));
    private static final UnitRef OTHER_WARD = new UnitRef("26740", LocalDate.of(2025, 7, 1));
    private static final UnitRef MERGED = new UnitRef("27154", LocalDate.of(2025, 7, 1));
    private static final UnitRef MERGED_TOO = new UnitRef("27139", LocalDate.of(2025, 7, 1));
    private static final UnitRef NEW_WARD = new UnitRef("27154", LocalDate.of(2026, 9, 1));
    private static final Audience CITY_VIEWER = new Audience.Officials(CITY);

    private final Picture picture = new Picture(
            EPOCH,
            new Heirs(Map.of(MERGED, NEW_WARD, MERGED_TOO, NEW_WARD)),
            4,
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS));

    @Test
    void aNewReaderGetsASnapshotOfTheNewestValues() {
        picture.apply(3, 1, figure(WARD, "criticisms-issued", 1));
        picture.apply(5, 2, figure(WARD, "criticisms-issued", 2));

        String welcome = city(Optional.empty());

        assertThat(welcome)
                .startsWith("event: snapshot\nid: " + EPOCH + "-5\ndata: {\"figures\":[{")
                .contains("\"total\":2")
                .doesNotContain("\"total\":1");
    }

    @Test
    void anEmptySnapshotMakesAReaderForgetTheIdItHad() {
        assertThat(city(Optional.empty())).isEqualTo("event: snapshot\nid:\ndata: {\"figures\":[]}\n\n");
    }

    @Test
    void anOldVersionThatComesAgainChangesNothing() {
        picture.apply(3, 2, figure(WARD, "criticisms-issued", 2));

        assertThat(picture.apply(4, 1, figure(WARD, "criticisms-issued", 1))).isEmpty();
        assertThat(picture.apply(5, 2, figure(WARD, "criticisms-issued", 2))).isEmpty();
        assertThat(city(Optional.empty())).contains(EPOCH + "-3").contains("\"total\":2");
    }

    @Test
    void aReaderThatComesBackGetsWhatItMissedAndNothingElse() {
        changes(6);

        String welcome = city(Optional.of(EPOCH + "-4"));

        assertThat(welcome)
                .startsWith("event: change\nid: " + EPOCH + "-5\n")
                .contains("event: change\nid: " + EPOCH + "-6\n")
                .doesNotContain("snapshot")
                .doesNotContain("reset")
                .doesNotContain(EPOCH + "-4");
    }

    @Test
    void aReaderThatMissedNothingGetsNothing() {
        changes(6);

        assertThat(city(Optional.of(EPOCH + "-6"))).isEmpty();
    }

    @Test
    void theOldestPositionThatIsStillKnownIsTheOneBeforeTheOldestChange() {
        changes(6);

        assertThat(city(Optional.of(EPOCH + "-2"))).startsWith("event: change\nid: " + EPOCH + "-3\n");
        assertThat(city(Optional.of(EPOCH + "-1"))).startsWith("event: reset\ndata: {\"reason\":\"EXPIRED\"}\n\n");
    }

    @ParameterizedTest
    @CsvSource({
        "0123456789abcdef0123456789abcdef-7, AHEAD",
        "0123456789abcdef0123456789abcdef-999999999999999999, AHEAD",
        "1123456789abcdef0123456789abcdef-5, OTHER_EPOCH",
        "0123456789abcdef0123456789abcdef, UNKNOWN",
        "5, UNKNOWN"
    })
    void aPositionThatIsOfNoUseIsToldAsAReset(String id, String reason) {
        changes(6);

        assertThat(city(Optional.of(id)))
                .startsWith("event: reset\ndata: {\"reason\":\"" + reason + "\"}\n\nevent: snapshot\nid: " + EPOCH
                        + "-6\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "0123456789abcdef0123456789abcdef--1",
                "0123456789abcdef0123456789abcdef-01",
                "0123456789abcdef0123456789abcdef-1 ",
                "0123456789abcdef0123456789abcdef-1\nevent: x",
                "0123456789ABCDEF0123456789ABCDEF-1",
                "0123456789abcdef0123456789abcdef-1000000000000000000",
                "٠123456789abcdef0123456789abcdef-1"
            })
    void anIdThisServiceNeverGaveOutIsNone(String id) {
        assertThat(Position.parse(id)).isEmpty();
    }

    @Test
    void aPositionIsReadAsItIsWritten() {
        Position position = new Position(EPOCH, 0);

        assertThat(Position.parse(position.toString())).contains(position);
    }

    @Test
    void officialsSeeTheirOwnUnitOnly() {
        picture.apply(1, 1, figure(WARD, "criticisms-issued", 1));
        picture.apply(2, 1, figure(OTHER_WARD, "criticisms-issued", 1));
        picture.apply(3, 2, figure(OTHER_WARD, "criticisms-issued", 2));

        String welcome = text(picture.welcome(Optional.empty(), new Audience.Officials(WARD), WARD::equals));
        String missed = text(picture.welcome(Optional.of(EPOCH + "-1"), new Audience.Officials(WARD), WARD::equals));

        assertThat(welcome).contains("26743").doesNotContain("26740");
        assertThat(missed).isEmpty();
    }

    @Test
    void aSnapshotIsSharedAndFollowedByWhatCameAfterIt() {
        picture.apply(1, 1, figure(WARD, "criticisms-issued", 1));
        Buffer first =
                picture.welcome(Optional.empty(), CITY_VIEWER, unit -> true).getFirst();
        picture.apply(2, 2, figure(WARD, "criticisms-issued", 2));

        List<Buffer> later = picture.welcome(Optional.empty(), CITY_VIEWER, unit -> true);

        assertThat(later).hasSize(2);
        assertThat(later.getFirst()).isSameAs(first);
        assertThat(later.getLast().toString()).startsWith("event: change\nid: " + EPOCH + "-2\n");
    }

    @Test
    void everybodySeesNothingOfFourPeopleAndFiveOfNine() {
        for (int people = 1; people <= 4; people++) {
            Frame frame =
                    picture.apply(people, people, comments("AGREE", people)).orElseThrow();
            assertThat(frame.rounded()).isNull();
        }
        Frame fifth = picture.apply(5, 5, comments("AGREE", 5)).orElseThrow();
        Frame sixth = picture.apply(6, 6, comments("AGREE", 6)).orElseThrow();

        assertThat(fifth.rounded())
                .hasToString("event: change\nid: " + EPOCH
                        + "-5\ndata: {\"figures\":[{\"unit\":{\"code\":\"26743\",\"validFrom\":\"2025-07-01\"},"
                        + "\"measure\":\"comments\",\"dimensions\":{},\"value\":5}]}\n\n");
        assertThat(sixth.rounded()).isNull();
        assertThat(text(picture.welcome(Optional.empty(), new Audience.Everybody(), unit -> true)))
                .startsWith("event: snapshot\nid: " + EPOCH + "-6\n")
                .contains("\"value\":5")
                .doesNotContain("stance");
    }

    @Test
    void everybodyIsToldThatANumberIsShownNoLonger() {
        picture.apply(1, 1, comments("AGREE", 5));

        Frame fewer = picture.apply(2, 2, comments("AGREE", 4)).orElseThrow();

        assertThat(fewer.rounded()).asString().contains("\"dimensions\":{},\"value\":null");
    }

    @Test
    void mergedWardsAreShownTogetherUnderTheNewOne() {
        picture.apply(1, 1, figure(MERGED, "criticisms-issued", 1));

        Frame second =
                picture.apply(2, 1, figure(MERGED_TOO, "criticisms-issued", 2)).orElseThrow();

        assertThat(second.rounded())
                .asString()
                .contains("[{\"unit\":{\"code\":\"27154\",\"validFrom\":\"2026-09-01\"}", "\"value\":3}]");
        assertThat(text(picture.welcome(Optional.empty(), new Audience.Everybody(), unit -> true)))
                .contains("\"value\":3}]")
                .doesNotContain("2025-07-01");
    }

    @Test
    void aMergerShowsNobodyWhoWasHidden() {
        picture.apply(1, 1, comments(MERGED, "AGREE", 4));
        Frame four = picture.apply(2, 1, comments(MERGED_TOO, "AGREE", 4)).orElseThrow();
        Frame nine = picture.apply(3, 2, comments(MERGED_TOO, "AGREE", 9)).orElseThrow();

        assertThat(four.rounded()).isNull();
        assertThat(nine.rounded()).asString().contains("\"dimensions\":{},\"value\":5}]");
    }

    @Test
    void officialsSeeMergedWardsAsTheyWereCounted() {
        picture.apply(1, 1, figure(MERGED, "criticisms-issued", 1));
        picture.apply(2, 1, figure(MERGED_TOO, "criticisms-issued", 2));

        assertThat(city(Optional.empty())).contains("27139", "\"total\":1", "\"total\":2");
    }

    private void changes(int count) {
        for (int offset = 1; offset <= count; offset++) {
            picture.apply(offset, offset, figure(WARD, "criticisms-issued", offset));
        }
    }

    private String city(Optional<String> lastEventId) {
        return text(picture.welcome(lastEventId, CITY_VIEWER, unit -> true));
    }

    private static String text(List<Buffer> buffers) {
        return buffers.stream().map(Buffer::toString).collect(Collectors.joining());
    }

    private static MeasureChanged figure(UnitRef unit, String measure, long total) {
        return new MeasureChanged(
                UUID.nameUUIDFromBytes((unit + measure).getBytes(UTF_8)),
                unit,
                measure,
                new TreeMap<>(),
                DAY,
                total,
                total);
    }

    private static MeasureChanged comments(String stance, long total) {
        return comments(WARD, stance, total);
    }

    private static MeasureChanged comments(UnitRef unit, String stance, long total) {
        TreeMap<String, String> dimensions = new TreeMap<>();
        dimensions.put("authorKind", "CITIZEN");
        dimensions.put("channel", "PORTAL");
        dimensions.put("stance", stance);
        return new MeasureChanged(
                UUID.nameUUIDFromBytes((unit + dimensions.toString()).getBytes(UTF_8)),
                unit,
                "comments",
                dimensions,
                DAY,
                total,
                total);
    }
}

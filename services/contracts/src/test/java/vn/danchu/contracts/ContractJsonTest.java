package vn.danchu.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.contracts.insight.MeasureChanged;

class ContractJsonTest {

    private static final String MEASURE = """
            {"id":"0198c1e2-0000-7000-8000-000000000001","unit":{"code":"26743","validFrom":"2025-07-01"},\
            "measure":"comments","dimensions":{},"day":"2026-09-01","dayValue":3,"total":41}""";

    @Test
    void writesDatesAsTextAndKeepsTheOrderOfTheRecord() {
        MeasureChanged event = new MeasureChanged(
                UUID.fromString("0198c1e2-0000-7000-8000-000000000001"),
                new UnitRef("26743", LocalDate.of(2025, 7, 1)),
                "comments",
                new TreeMap<>(),
                LocalDate.of(2026, 9, 1),
                3,
                41);

        assertThat(new String(ContractJson.write(event), UTF_8)).isEqualTo(MEASURE);
    }

    @Test
    void readsWhatItWrites() {
        MeasureChanged event = read(MEASURE);

        assertThat(event.total()).isEqualTo(41);
        assertThat(event.unit()).isEqualTo(new UnitRef("26743", LocalDate.of(2025, 7, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"measure\":\"comments\",",
                "\"unit\":{\"code\":\"26743\",\"validFrom\":\"2025-07-01\"},",
                ",\"validFrom\":\"2025-07-01\"",
                "\"dayValue\":3,"
            })
    void refusesARecordWithoutAComponentItMustHave(String component) {
        assertThat(MEASURE).contains(component);

        assertThatThrownBy(() -> read(MEASURE.replace(component, ""))).isInstanceOf(UnreadableEventException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"comments\"", "\"2025-07-01\"", "41"})
    void refusesNullWhereAComponentMustBe(String value) {
        assertThat(MEASURE).contains(value);

        assertThatThrownBy(() -> read(MEASURE.replace(value, "null"))).isInstanceOf(UnreadableEventException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "\"text\"", "{} {}"})
    void refusesWhatIsNoRecord(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void refusesASecondDocumentBehindTheEvent() {
        assertThatThrownBy(() -> read(MEASURE + MEASURE)).isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void passesOverAFieldOfANewerWriter() {
        assertThat(read(MEASURE.replaceFirst("\\{", "{\"addedLater\":{\"a\":[1]},")))
                .isEqualTo(read(MEASURE));
    }

    private static MeasureChanged read(String json) {
        return ContractJson.read(json.getBytes(UTF_8), MeasureChanged.class);
    }
}

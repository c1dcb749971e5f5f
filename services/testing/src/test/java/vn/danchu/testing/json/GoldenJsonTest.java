package vn.danchu.testing.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.contracts.duty.DutyMet;

class GoldenJsonTest {

    private static final String GOLDEN = """
            {"id": "a", "unit": {"code": "26743"}, "forms": ["PORTAL", "BOX"], "items": [{"id": 1}, {"id": 2}]}""";

    @Test
    void theOrderOfFieldsDoesNotCount() {
        assertThatCode(() -> GoldenJson.of("{\"a\":1,\"b\":[]}").isMatchedBy("{\"b\":[],\"a\":1}"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            `"26743"`          | `"79"`           | /unit/code: expected "26743" but was "79"
            `"code": "26743"`  | ``               | /unit/code: expected "26743" but was nothing
            `"id": "a"`        | `"id": "a", "x": null` | /x: expected nothing but was null
            `"PORTAL", "BOX"`  | `"BOX", "PORTAL"`| /forms/0: expected "PORTAL" but was "BOX"
            `"PORTAL", "BOX"`  | `"PORTAL"`       | /forms/1: expected "BOX" but was nothing
            `{"id": 2}`        | `[]`             | /items/1: expected {"id":2} but was []
            `{"id": 2}`        | `{"id": "2"}`    | /items/1/id: expected 2 but was "2"
            """)
    void everyDifferenceIsToldByItsPath(String before, String after, String difference) {
        assertThat(GOLDEN).contains(before);

        assertThatThrownBy(() -> GoldenJson.of(GOLDEN).isMatchedBy(GOLDEN.replace(before, after)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(difference);
    }

    @Test
    void allDifferencesAreToldAtOnce() {
        assertThatThrownBy(() -> GoldenJson.of("{\"a\":1,\"b\":2}").isMatchedBy("{\"a\":2,\"b\":1}"))
                .hasMessageContaining("/a: expected 1 but was 2")
                .hasMessageContaining("/b: expected 2 but was 1");
    }

    @Test
    void anIgnoredValueMayDiffer() {
        assertThatCode(() -> GoldenJson.of(GOLDEN)
                        .ignoring("/id", "/items/*/id")
                        .isMatchedBy(GOLDEN.replace("\"a\"", "\"b\"").replace("1", "7")))
                .doesNotThrowAnyException();
    }

    @Test
    void anIgnoredValueMustStillBeThere() {
        assertThatThrownBy(
                        () -> GoldenJson.of(GOLDEN).ignoring("/id").isMatchedBy(GOLDEN.replace("\"id\": \"a\",", "")))
                .hasMessageContaining("/id: expected a value like \"a\" but was nothing");
    }

    @Test
    void whatIsNoJsonMatchesNothing() {
        assertThatThrownBy(() -> GoldenJson.of(GOLDEN).isMatchedBy("<html>"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no JSON");
    }

    @Test
    void aSampleIsAnEventToo() {
        DutyMet met =
                GoldenJson.sample("vn.danchu.duty.met.v1.after-its-breach").as(DutyMet.class);

        assertThat(met.duty().breachedAt()).isNotNull();
    }
}

package vn.danchu.directory.unit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.directory.Requests;
import vn.danchu.platform.text.VietnameseText;
import vn.danchu.testing.infrastructure.WithInfrastructure;

@QuarkusTest
@WithInfrastructure
class UnitResourceTest {

    private static final String UNITS = Requests.API + "units";

    @Test
    void everybodyReadsAUnitByItsCode() {
        given().get(UNITS + "/26737")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("fullName", equalTo("Phường Tân Định"))
                .body("validFrom", equalTo("2025-07-01"))
                .body("parent.code", equalTo("79"))
                .body("validUntil", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30, 404", "2025-07-01, 200", "2030-01-01, 200"})
    void aCodeNamesItsUnitFromItsFirstDay(String day, int status) {
        given().queryParam("on", day).get(UNITS + "/26743").then().statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000", "2674", "2674x", "%00", "26743%00", "..%2f26743"})
    void whatIsNoCodeIsNotFound(String code) {
        given().urlEncodingEnabled(false).get(UNITS + "/" + code).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-02-30", "2026-1-1", "+12026-01-01"})
    void whatIsNoDayIsRefused(String day) {
        given().queryParam("on", day)
                .get(UNITS + "/26743")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"));
    }

    @Test
    void theUnitsBelowTheCityComeInVietnameseOrderPageByPage() {
        List<String> names = Requests.all(UNITS + "/01/children", Map.of("limit", 100), "name");

        assertThat(names).hasSize(126).isSortedAccordingTo(VietnameseText.order());
    }

    @Test
    void theProvincesAreTheUnitsBelowNone() {
        given().queryParam("limit", 50)
                .get(UNITS)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(34))
                .body("items[0].name", equalTo("An Giang"))
                .body("next", nullValue());
    }

    @Test
    void aboveAWardIsItsCity() {
        given().get(UNITS + "/26743/ancestors").then().statusCode(200).body("items.code", contains("79"));
        given().get(UNITS + "/79/ancestors").then().statusCode(200).body("items", empty());
        given().get(UNITS + "/99999/ancestors").then().statusCode(404);
    }

    @Test
    void aUnitOfTheListHasNoHistoryYet() {
        given().get(UNITS + "/26737/history")
                .then()
                .statusCode(200)
                .body("unit.code", equalTo("26737"))
                .body("predecessors", empty())
                .body("successors", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"phuong ben thanh", "Bến Thành", "BEN THANH", "bến thành"})
    void aUnitIsFoundHoweverItsNameIsTyped(String name) {
        given().queryParam("name", name).get(UNITS).then().statusCode(200).body("items[0].code", equalTo("26743"));
    }

    @Test
    void aSearchIsBounded() {
        given().queryParam("name", "tan")
                .queryParam("limit", 3)
                .get(UNITS)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(3));
        given().queryParam("name", "n".repeat(201)).get(UNITS).then().statusCode(400);
        given().queryParam("name", "\u200B").get(UNITS).then().statusCode(400);
        given().queryParam("name", "tan")
                .queryParam("limit", 1000)
                .get(UNITS)
                .then()
                .statusCode(400);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        given().queryParam("cursor", "AAAA")
                .get(UNITS + "/79/children")
                .then()
                .statusCode(400)
                .body("field", equalTo("cursor"));
    }
}

package vn.danchu.directory.register;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static vn.danchu.directory.Requests.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.contracts.directory.RegisterRecorded;
import vn.danchu.directory.Requests;
import vn.danchu.testing.event.EventCollector;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.json.GoldenJson;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

/** Each test writes the registers of a ward of its own. */
@QuarkusTest
@WithInfrastructure
class RegisterResourceTest {

    private static final String FIGURES = Requests.API + "register-figures";

    @Test
    void theNewestFigureOnOrBeforeADayIsWhatTheDayIsMeasuredBy() {
        Token officer = Tokens.officer().of("26905");
        record(officer, figure("26905", "HOUSEHOLDS", "2025-12-31", 9000)).statusCode(201);
        record(officer, figure("26905", "HOUSEHOLDS", "2026-06-30", 9120)).statusCode(201);
        record(officer, figure("26905", "VOTERS", "2026-03-15", 21000)).statusCode(201);

        denominators("26905", "2026-06-29")
                .body("items.kind", contains("VOTERS", "HOUSEHOLDS"))
                .body("items.value", contains(21000, 9000))
                .body("items[1].figures[0].source", equalTo("Công an phường"));
        denominators("26905", "2026-06-30").body("items.value", contains(21000, 9120));
        denominators("26905", "2025-12-30").body("items", empty());
        given().queryParam("unit", "26905")
                .queryParam("kind", "HOUSEHOLDS")
                .get(FIGURES)
                .then()
                .statusCode(200)
                .body("items.asOf", contains("2026-06-30", "2025-12-31"));
    }

    @Test
    void aMergedWardIsMeasuredByTheWardsBeforeItUntilItHasAFigureOfItsOwn() {
        record(Tokens.officer().of("26911"), figure("26911", "HOUSEHOLDS", "2026-06-30", 100))
                .statusCode(201);
        record(Tokens.officer().of("26929"), figure("26929", "HOUSEHOLDS", "2026-05-31", 200))
                .statusCode(201);
        record(Tokens.officer().of("26911"), figure("26911", "VOTERS", "2026-06-30", 70))
                .statusCode(201);
        LocalDate today = Requests.today();
        Requests.as(Tokens.chair().of("79"))
                .body(Map.of(
                        "documentNumber",
                        "13/NQ-UBTVQH16",
                        "issuedOn",
                        "2026-01-02",
                        "effectiveOn",
                        today.toString(),
                        "merged",
                        List.of("26911", "26929"),
                        "unit",
                        Map.of("code", "26911", "type", "WARD", "name", "Chung Sức", "nameInEnglish", "Chung Suc")))
                .post(Requests.API + "mergers")
                .then()
                .statusCode(201);

        denominators("26911", today.toString())
                .body("items.kind", contains("HOUSEHOLDS"))
                .body("items[0].value", equalTo(300))
                .body("items[0].asOf", equalTo("2026-05-31"))
                .body("items[0].figures", hasSize(2));
        // Who may act for the new ward is known as soon as the event of the merger has come back.
        Awaitility.await()
                .untilAsserted(
                        () -> record(Tokens.chair().of("79"), figure("26911", "HOUSEHOLDS", today.toString(), 310))
                                .statusCode(201));
        denominators("26911", today.toString())
                .body("items[0].value", equalTo(310))
                .body("items[0].figures", hasSize(1));
    }

    @Test
    void aFigureIsCorrectedNotStoodBesideByAnother() {
        Token officer = Tokens.officer().of("26944");
        String id = id(
                record(officer, figure("26944", "POPULATION", "2026-06-30", 50)).statusCode(201));
        record(officer, figure("26944", "POPULATION", "2026-06-30", 60))
                .statusCode(409)
                .body("type", equalTo("/problems/figure-exists"))
                .body("field", equalTo("asOf"));

        Requests.as(officer)
                .body(Map.of("value", 60, "source", "Công an phường", "reason", "Cộng nhầm một khu phố"))
                .post(FIGURES + "/" + id + "/correction")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("value", equalTo(60));

        given().get(FIGURES + "/" + id).then().statusCode(200).body("value", equalTo(60));
    }

    @Test
    void aFigureIsTold() {
        String id = id(record(Tokens.officer().of("26737"), figure("26737", "HOUSEHOLDS", "2026-06-30", 9120))
                .statusCode(201));

        try (EventCollector events = EventCollector.of(RegisterRecorded.class)) {
            GoldenJson.sample("vn.danchu.directory.register-recorded.v1")
                    .ignoring("/figure/id")
                    .isMatchedBy(events.await(event -> event.key().equals(id)).json());
            assertThat(events.await(RegisterRecorded.class, UUID.fromString(id))
                            .figure()
                            .value())
                    .isEqualTo(9120);
        }
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "WARD_OFFICER,26956,201",
        "COMMUNE_CHAIR,26956,409",
        "WARD_OFFICER,79,409",
        "WARD_OFFICER,26968,403",
        "COMMUNE_CHAIR,01,403",
        "FRONT_OFFICER,26956,403",
        "CITY_VIEWER,79,403",
        "CITIZEN,26956,403",
        "MEMBER_ORG,26956,403",
        "DPO,79,403"
    })
    void onlyOfficialsOfTheUnitOrAboveItRecord(String role, String unit, int status) {
        record(Tokens.of(role).of(unit), figure("26956", "VOTERS", "2026-06-30", 1))
                .statusCode(status);
    }

    @Test
    void nobodyRecordsWithoutAToken() {
        given().contentType("application/json")
                .body(figure("26956", "VOTERS", "2026-06-30", 1))
                .post(FIGURES)
                .then()
                .statusCode(401);
    }

    @Test
    void nobodyCorrectsTheFigureOfAnotherUnit() {
        String id = id(record(Tokens.officer().of("26977"), figure("26977", "VOTERS", "2026-06-30", 5))
                .statusCode(201));
        Map<String, Object> correction = Map.of("value", 6, "source", "Nguồn", "reason", "Lý do");

        Requests.as(Tokens.officer().of("26968"))
                .body(correction)
                .post(FIGURES + "/" + id + "/correction")
                .then()
                .statusCode(403);
        Requests.as(Tokens.officer().of("26977"))
                .body(correction)
                .post(FIGURES + "/" + UUID.randomUUID() + "/correction")
                .then()
                .statusCode(404);
    }

    @Test
    void badInputIsRefused() {
        Token officer = Tokens.officer().of("26983");
        record(officer, figure("26983", "VOTERS", Requests.today().plusDays(1).toString(), 1))
                .statusCode(422)
                .body("type", equalTo("/problems/date-in-the-future"))
                .body("field", equalTo("asOf"));
        record(officer, figure("26983", "VOTERS", "2025-06-30", 1))
                .statusCode(404)
                .body("field", equalTo("unit"));
        record(officer, figure("26983", "VOTERS", "2026-06-30", -1)).statusCode(400);
        record(officer, figure("26983", "DOGS", "2026-06-30", 1)).statusCode(400);
        record(officer, figure("x", "VOTERS", "2026-06-30", 1)).statusCode(400);
        given().queryParam("unit", "26983").get(FIGURES).then().statusCode(400);
        given().queryParam("unit", "\0")
                .queryParam("kind", "VOTERS")
                .get(FIGURES)
                .then()
                .statusCode(400);
    }

    private static ValidatableResponse record(Token token, Map<String, ?> figure) {
        return Requests.as(token).body(figure).post(FIGURES).then();
    }

    private static ValidatableResponse denominators(String unit, String on) {
        return given().queryParam("unit", unit)
                .queryParam("on", on)
                .get(Requests.API + "denominators")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> figure(String unit, String kind, String asOf, long value) {
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("unit", unit);
        figure.put("kind", kind);
        figure.put("asOf", asOf);
        figure.put("value", value);
        figure.put("source", "Công an phường");
        return figure;
    }
}

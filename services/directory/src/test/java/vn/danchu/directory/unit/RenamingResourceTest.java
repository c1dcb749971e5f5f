package vn.danchu.directory.unit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.directory.UnitEstablished;
import vn.danchu.contracts.directory.UnitMerged;
import vn.danchu.directory.Requests;
import vn.danchu.testing.event.EventCollector;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

/** Each test renames a commune of its own: what is renamed stays so. */
@QuarkusTest
@WithInfrastructure
class RenamingResourceTest {

    private static final String UNITS = Requests.API + "units/";
    private static final LocalDate TWO_TIERS = LocalDate.of(2025, 7, 1);

    private final Token city = Tokens.chair().of("79");

    @Test
    void aUnitGoesOnUnderItsNewNameAndKeepsItsCodeAndHistory() {
        LocalDate today = Requests.today();
        rename(city, renaming("26876", today))
                .statusCode(201)
                .body("merged.code", contains("26876"))
                .body("unit.code", equalTo("26876"));

        given().get(UNITS + "26876").then().statusCode(200).body("fullName", equalTo("Phường Đồng Tâm"));
        given().queryParam("on", today.minusDays(1).toString())
                .get(UNITS + "26876")
                .then()
                .statusCode(200)
                .body("name", equalTo("An Nhơn"))
                .body("validUntil", equalTo(today.toString()));
        given().get(UNITS + "26876/history").then().body("predecessors.name", contains("An Nhơn"));
    }

    @Test
    void aNewNameIsToldAsTheEndOfOneUnitAndTheBeginningOfAnother() {
        LocalDate effectiveOn = LocalDate.of(2027, 1, 1);
        rename(city, renaming("26878", effectiveOn)).statusCode(201);
        UnitRef renamed = new UnitRef("26878", effectiveOn);

        try (EventCollector events = EventCollector.of(UnitEstablished.class)) {
            assertThat(events.await(UnitEstablished.class, renamed.id()).unit().name())
                    .isEqualTo("Đồng Tâm");
            assertThat(events.await(UnitMerged.class, new UnitRef("26878", TWO_TIERS).id())
                            .unit()
                            .successor())
                    .isEqualTo(renamed);
        }
    }

    @Test
    void validitiesDoNotOverlap() {
        LocalDate effectiveOn = LocalDate.of(2027, 1, 1);
        rename(city, renaming("26882", effectiveOn)).statusCode(201);

        rename(city, renaming("26882", effectiveOn))
                .statusCode(409)
                .body("type", equalTo("/problems/already-merged"))
                .body("field", equalTo("unit"));
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "COMMUNE_CHAIR,26884,outside-unit",
        "COMMUNE_CHAIR,01,outside-unit",
        "WARD_OFFICER,79,forbidden",
        "CITY_VIEWER,79,forbidden"
    })
    void onlyTheHeadOfTheProvinceRenames(String role, String unit, String problem) {
        rename(Tokens.of(role).of(unit), renaming("26884", LocalDate.of(2027, 1, 1)))
                .statusCode(403)
                .body("type", equalTo("/problems/" + problem));
    }

    private static ValidatableResponse rename(Token token, Map<String, ?> request) {
        return Requests.as(token).body(request).post(Requests.API + "renamings").then();
    }

    private static Map<String, Object> renaming(String unit, LocalDate effectiveOn) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("documentNumber", "12/NQ-UBTVQH16");
        request.put("issuedOn", "2026-01-02");
        request.put("effectiveOn", effectiveOn.toString());
        request.put("unit", unit);
        request.put("type", "WARD");
        request.put("name", "Đồng Tâm");
        request.put("nameInEnglish", "Dong Tam");
        return request;
    }
}

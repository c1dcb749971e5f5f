package vn.danchu.directory.unit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.danchu.directory.Requests.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.directory.UnitEstablished;
import vn.danchu.contracts.directory.UnitMerged;
import vn.danchu.directory.Requests;
import vn.danchu.platform.unit.Unit;
import vn.danchu.platform.unit.Units;
import vn.danchu.testing.event.EventCollector;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.json.GoldenJson;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

/** Each test merges communes of its own: what is merged stays merged. */
@QuarkusTest
@WithInfrastructure
class MergerResourceTest {

    private static final String MERGERS = Requests.API + "mergers";
    private static final String UNITS = Requests.API + "units/";
    private static final LocalDate TWO_TIERS = LocalDate.of(2025, 7, 1);

    private final Token city = Tokens.chair().of("79");

    @Inject
    Units units;

    @Test
    void aMergerEndsTheOldUnitsAndKeepsTheirHistory() {
        LocalDate today = Requests.today();
        merge(city, merger(today, "26767", "26767", "26773")).statusCode(201);

        given().get(UNITS + "26767").then().body("validFrom", equalTo(today.toString()));
        given().get(UNITS + "26773").then().body("code", equalTo("26767"));
        given().queryParam("on", today.toString()).get(UNITS + "26773").then().statusCode(404);
        given().queryParam("on", today.minusDays(1).toString())
                .get(UNITS + "26773")
                .then()
                .statusCode(200)
                .body("validUntil", equalTo(today.toString()))
                .body("successor.code", equalTo("26767"));
        given().get(UNITS + "26767/history")
                .then()
                .statusCode(200)
                .body("predecessors.code", contains("26767", "26773"))
                .body("unit.name", equalTo("Hợp Nhất"));
        given().queryParam("on", today.minusDays(1).toString())
                .get(UNITS + "26773/history")
                .then()
                .body("successors.validFrom", contains(today.toString()));
    }

    @Test
    void aMergerOfAMergedUnitLeadsOnToTheLast() {
        LocalDate today = Requests.today();
        merge(city, merger(today.minusDays(2), "26782", "26782", "26785")).statusCode(201);
        merge(city, merger(today, "26791", "26782", "26791")).statusCode(201);

        given().get(UNITS + "26785").then().body("code", equalTo("26791"));
        given().get(UNITS + "26791/history").then().body("predecessors", hasSize(4));
    }

    @Test
    void allUnitsOfAMergerAreToldAtOnceTheNewOneFirst() {
        LocalDate effectiveOn = LocalDate.of(2027, 1, 1);
        Map<String, Object> request = merger(effectiveOn, "26743", "26743", "26740");
        request.put("unit", Map.of("code", "26743", "type", "WARD", "name", "Bến Thành", "nameInEnglish", "Ben Thanh"));
        merge(city, request).statusCode(201);
        UUID established = new UnitRef("26743", effectiveOn).id();
        UUID ended = new UnitRef("26740", TWO_TIERS).id();

        try (EventCollector events = EventCollector.of(UnitEstablished.class)) {
            List<String> keys = List.of(
                    established.toString(), new UnitRef("26743", TWO_TIERS).id().toString(), ended.toString());
            assertThat(events.await(3, event -> keys.contains(event.key())).stream()
                            .map(event -> event.key())
                            .toList())
                    .isEqualTo(keys);
            GoldenJson.sample("vn.danchu.directory.unit-established.v1")
                    .isMatchedBy(events.await(event -> event.key().equals(established.toString()))
                            .json());
            GoldenJson.sample("vn.danchu.directory.unit-merged.v1")
                    .isMatchedBy(events.await(event -> event.key().equals(ended.toString()))
                            .json());
            assertThat(events.await(UnitMerged.class, ended).unit().successor())
                    .isEqualTo(new UnitRef("26743", effectiveOn));
        }
    }

    @Test
    void everyServicesCopyFollowsWithoutARestart() {
        LocalDate today = Requests.today();
        merge(city, merger(today, "26800", "26800", "26803")).statusCode(201);
        UnitRef merged = new UnitRef("26800", today);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> units.find("26803").map(Unit::ref).equals(Optional.of(merged)));

        assertThat(units.covers(merged, new UnitRef("26803", TWO_TIERS))).isTrue();
        assertThat(units.covers(new UnitRef("79", TWO_TIERS), new UnitRef("26803", TWO_TIERS)))
                .isTrue();
        assertThat(units.belongs(merged, new UnitRef("26803", TWO_TIERS))).isTrue();
        given().queryParam("name", "Hợp Nhất")
                .get(Requests.API + "units")
                .then()
                .statusCode(200);
    }

    @Test
    void theSameRequestTwiceMergesOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> request = merger(LocalDate.of(2027, 1, 1), "26809", "26809", "26824");
        String first =
                id(Requests.as(city, key).body(request).post(MERGERS).then().statusCode(201));

        Requests.as(city, key)
                .body(request)
                .post(MERGERS)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("id", equalTo(first));
        given().get(MERGERS + "/" + first).then().statusCode(200).body("merged.code", hasSize(2));
    }

    @Test
    void ofManyMergersOfOneWardExactlyOneIsMade() throws InterruptedException {
        Map<String, Object> request = merger(LocalDate.of(2027, 1, 1), "26833", "26833", "26842");
        Callable<Integer> attempt =
                () -> Requests.as(city).body(request).post(MERGERS).statusCode();

        try (var people = Executors.newFixedThreadPool(8)) {
            List<Integer> statuses = people.invokeAll(Collections.nCopies(8, attempt)).stream()
                    .map(MergerResourceTest::result)
                    .sorted()
                    .toList();

            assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
        }
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "COMMUNE_CHAIR,26737,403,outside-unit",
        "COMMUNE_CHAIR,01,403,outside-unit",
        "COMMUNE_CHAIR,00000,403,unit-unknown",
        "WARD_OFFICER,79,403,forbidden",
        "CITY_VIEWER,79,403,forbidden",
        "FRONT_OFFICER,79,403,forbidden",
        "MEMBER_ORG,79,403,forbidden",
        "CITIZEN,26737,403,forbidden",
        "DPO,79,403,forbidden"
    })
    void onlyTheHeadOfTheProvinceMerges(String role, String unit, int status, String problem) {
        merge(Tokens.of(role).of(unit), merger(LocalDate.of(2027, 1, 1), "26737", "26737", "26758"))
                .statusCode(status)
                .body("type", equalTo("/problems/" + problem));
    }

    @Test
    void nobodyMergesWithoutAToken() {
        given().contentType("application/json")
                .body(merger(LocalDate.of(2027, 1, 1), "26737", "26737", "26758"))
                .post(MERGERS)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest(name = "{0} from {1} and {2}: {3} at {4}")
    @CsvSource({
        "26737, 26737, 26737, merger-of-one, merged",
        "26737, 26737, 99999, merged-unit-unknown, merged[1]",
        "26737, 26737, 00004, outside-unit, ",
        "26737, 26737, 79, not-a-commune, merged[1]",
        "26758, 26737, 26848, code-taken, unit.code"
    })
    void aMergerThatCannotBeIsRefusedByName(String code, String one, String other, String problem, String field) {
        merge(city, merger(LocalDate.of(2027, 1, 1), code, one, other))
                .body("type", equalTo("/problems/" + problem))
                .body("field", equalTo(field));
    }

    @Test
    void aMergerBeforeItsUnitsOrItsDecisionIsRefused() {
        merge(city, merger(TWO_TIERS, "26737", "26737", "26758"))
                .statusCode(422)
                .body("type", equalTo("/problems/effective-before-decision"));
        Map<String, Object> early = merger(TWO_TIERS, "26737", "26737", "26758");
        early.put("issuedOn", "2025-06-01");
        merge(city, early)
                .statusCode(422)
                .body("type", equalTo("/problems/effective-before-unit"))
                .body("field", equalTo("effectiveOn"));
    }

    @Test
    void badInputIsRefusedFieldByField() {
        Map<String, Object> request = merger(LocalDate.of(2027, 1, 1), "26737", "26737", "26758");
        request.put("merged", List.of());
        merge(city, request).statusCode(400);
        request.put("merged", List.of("26737", "x"));
        merge(city, request).statusCode(400);
        request.put("merged", List.of("26737", "26758"));
        request.put("unit", Map.of("code", "79", "type", "WARD", "name", "A", "nameInEnglish", "A"));
        merge(city, request).statusCode(400);
        request.put("unit", Map.of("code", "26737", "type", "DISTRICT", "name", "A", "nameInEnglish", "A"));
        merge(city, request).statusCode(400);
        request.put("surprise", true);
        merge(city, request).statusCode(400);
    }

    private static ValidatableResponse merge(Token token, Map<String, ?> request) {
        return Requests.as(token).body(request).post(MERGERS).then();
    }

    private static Map<String, Object> merger(LocalDate effectiveOn, String code, String... merged) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("documentNumber", "12/NQ-UBTVQH16");
        request.put("issuedOn", LocalDate.of(2026, 1, 2).toString());
        request.put("effectiveOn", effectiveOn.toString());
        request.put("merged", List.of(merged));
        request.put("unit", Map.of("code", code, "type", "WARD", "name", "Hợp Nhất", "nameInEnglish", "Hop Nhat"));
        return request;
    }

    private static int result(Future<Integer> attempt) {
        try {
            return attempt.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }
}

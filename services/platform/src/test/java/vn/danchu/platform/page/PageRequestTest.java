package vn.danchu.platform.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.testing.infrastructure.WithInfrastructure;

@QuarkusTest
@WithInfrastructure
class PageRequestTest {

    private static final String NUMBERS = "/test/numbers";

    @Test
    void aPageHoldsTwentyUnlessAskedOtherwise() {
        given().get(NUMBERS).then().statusCode(200).body("items", hasSize(20));
    }

    @Test
    void anEmptyLimitIsNoLimitAsked() {
        given().queryParam("limit", "").get(NUMBERS).then().statusCode(200).body("items", hasSize(20));
    }

    @Test
    void followingTheCursorsGivesEveryItemOnce() {
        List<Integer> seen = new ArrayList<>();
        String next = null;
        do {
            var request = given().queryParam("limit", 100);
            JsonPath page = (next == null ? request : request.queryParam("cursor", next))
                    .get(NUMBERS)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items", Integer.class));
            next = page.getString("next");
        } while (next != null && seen.size() < 1_000);

        assertThat(seen)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 250).boxed().toList());
    }

    @Test
    void theLastPageHasNoNext() {
        String next = null;
        for (int page = 1; page <= 3; page++) {
            var request = given().queryParam("limit", 83);
            next = (next == null ? request : request.queryParam("cursor", next))
                    .get(NUMBERS)
                    .path("next");
        }

        given().queryParam("cursor", next)
                .get(NUMBERS)
                .then()
                .body("items", is(List.of(250)))
                .body("next", nullValue());
    }

    @Test
    void aCursorOfTheSameListAskedOtherwiseIsRefused() {
        String odd = given().queryParam("odd", true).get(NUMBERS).path("next");

        given().queryParam("odd", true)
                .queryParam("limit", 7)
                .queryParam("cursor", odd)
                .get(NUMBERS)
                .then()
                .statusCode(200)
                .body("items[0]", is(41));
        for (var other : List.of(given(), given().queryParam("odd", false))) {
            other.queryParam("cursor", odd)
                    .get(NUMBERS)
                    .then()
                    .statusCode(400)
                    .body("type", is("/problems/cursor-invalid"))
                    .body("field", is("cursor"));
        }
    }

    @Test
    void aCursorOfTheSameListAtAnotherAddressIsRefused() {
        String next = given().get(NUMBERS + "/of/one").path("next");

        given().queryParam("cursor", next).get(NUMBERS + "/of/one").then().statusCode(200);
        given().queryParam("cursor", next).get(NUMBERS + "/of/another").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "2147483648", "ten", "1e2", "٣"})
    void aLimitOutOfBoundsIsRefused(String limit) {
        given().queryParam("limit", limit)
                .get(NUMBERS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", is("/problems/invalid-parameter"))
                .body("field", is("limit"));
    }

    @Test
    void aForgedCursorIsRefusedByName() {
        given().queryParam("cursor", "AQAAAAAAAAAAAAAABw")
                .get(NUMBERS)
                .then()
                .statusCode(400)
                .body("type", is("/problems/cursor-invalid"))
                .body("field", is("cursor"));
    }

    @Test
    void anOverlongCursorIsRefused() {
        given().queryParam("cursor", "A".repeat(Cursor.LONGEST + 1))
                .get(NUMBERS)
                .then()
                .statusCode(400);
    }
}

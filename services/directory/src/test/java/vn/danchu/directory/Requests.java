package vn.danchu.directory;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.time.VietnamTime;
import vn.danchu.testing.api.SeenVersion;
import vn.danchu.testing.token.Token;

/** How people reach the service over HTTP. */
public final class Requests {

    public static final String API = "/api/directory/v1/";

    private Requests() {}

    /** A request of somebody who has read what they change, with a key of its own. */
    public static RequestSpecification as(Token token) {
        return as(token, UUID.randomUUID().toString());
    }

    /** The same with a key that may be used again. */
    public static RequestSpecification as(Token token, String key) {
        return given().auth()
                .oauth2(token.token())
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .filter(SeenVersion.by(token));
    }

    /** The identity of what an answer shows. */
    public static String id(ValidatableResponse answer) {
        return answer.extract().path("id");
    }

    /** What all items of a list say in one field, read page by page. */
    public static List<String> all(String list, Map<String, ?> query, String field) {
        List<String> found = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            RequestSpecification request = given().queryParams(query);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(list)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items." + field));
            cursor = page.getString("next");
        } while (cursor != null);
        return found;
    }

    /** The version that an answer shows, for {@code If-Match}. */
    public static String tag(ValidatableResponse answer) {
        return answer.extract().header("ETag");
    }

    /** Today in Vietnam. */
    public static LocalDate today() {
        return VietnamTime.dateOf(Instant.now());
    }
}

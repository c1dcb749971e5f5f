package vn.danchu.directory;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.danchu.platform.time.VietnamTime;
import vn.danchu.testing.token.Token;

/** How people reach the service over HTTP. */
public final class Requests {

    public static final String API = "/api/directory/v1/";

    private Requests() {}

    /** A request of somebody that says yes to any version and has a key of its own. */
    public static RequestSpecification as(Token token) {
        return as(token, UUID.randomUUID().toString());
    }

    /** The same with a key that may be used again. */
    public static RequestSpecification as(Token token, String key) {
        return given().auth()
                .oauth2(token.token())
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .header("If-Match", "*");
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

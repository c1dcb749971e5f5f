package vn.danchu.platform.web;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

/** Requests to the notes, the way a good client sends them, to be spoiled by a test. */
final class Requests {
    static final String NOTES = "/api/consultation/v1/notes";

    private Requests() {}

    static Token citizen() {
        return Tokens.citizen().of("26743");
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static RequestSpecification by(Token caller) {
        return given().auth().oauth2(caller.token()).contentType(ContentType.JSON);
    }

    static Response write(String body) {
        return write(citizen(), key(), body);
    }

    static Response write(Token caller, String key, String body) {
        return by(caller).header("Idempotency-Key", key).body(body).post(NOTES);
    }

    /** A body with that text. */
    static String text(String text) {
        return "{\"text\":\"" + text + "\"}";
    }
}

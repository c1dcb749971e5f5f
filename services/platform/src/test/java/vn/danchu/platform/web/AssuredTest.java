package vn.danchu.platform.web;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Token;

/** Who has not proved well enough who they are is told which level is asked for. */
@QuarkusTest
@WithInfrastructure
class AssuredTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "gold"})
    void a_level_below_the_one_that_is_asked_for_is_refused_with_its_name(String held) {
        refused(Requests.citizen().with("acr", held));
    }

    @Test
    void no_level_is_below_every_level() {
        refused(Requests.citizen().without("acr"));
    }

    @Test
    void the_level_that_is_asked_for_is_enough() {
        sealed(Requests.citizen().with("acr", "1")).statusCode(201);
    }

    private static void refused(Token caller) {
        sealed(caller)
                .statusCode(403)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer error=\"insufficient_user_authentication\", acr_values=\"1\"")
                .body("type", equalTo("/problems/assurance-too-low"));
    }

    private static ValidatableResponse sealed(Token caller) {
        return Requests.by(caller)
                .header("Idempotency-Key", Requests.key())
                .post(Requests.NOTES + "/sealed")
                .then();
    }
}

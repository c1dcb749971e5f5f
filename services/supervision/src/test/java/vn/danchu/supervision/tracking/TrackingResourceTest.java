package vn.danchu.supervision.tracking;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.danchu.supervision.Ward;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Token;

@QuarkusTest
@WithInfrastructure
class TrackingResourceTest {

    private final Ward ward = Ward.of(Ward.BEN_THANH);

    @AfterEach
    void resetClock() {
        Ward.moveClock(0);
    }

    @Test
    void whoeverHasTheCodeLearnsWhereItStandsAndNothingElse() {
        Token author = ward.citizen();
        UUID id = ward.accepted(author);

        track(code(author, id))
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"))
                .body("unit.code", equalTo(Ward.BEN_THANH))
                .body("answerBy", equalTo(Ward.today().plusDays(7).toString()))
                .body("overdue", equalTo(false))
                .body(not(containsString("Rác thải")))
                .body(not(containsString("chợ")));
    }

    /** Who left no account has this code alone. */
    @Test
    void theFirstCodeFollowsWhatIsPassedOn() {
        Token author = ward.citizen();
        UUID id = ward.received(author);
        String code = code(author, id);

        Ward.step(ward.officer(), id, "transfer", Map.of("unit", Ward.SAI_GON, "reason", "Thuộc phường Sài Gòn."))
                .statusCode(200);

        track(code).statusCode(200).body("state", equalTo("RECEIVED")).body("unit.code", equalTo(Ward.SAI_GON));
    }

    @Test
    void aBrokenPromiseIsSeenByWhoeverHasTheCode() {
        Token author = ward.citizen();
        UUID id = ward.accepted(author);

        Ward.moveClock(8);

        track(code(author, id)).statusCode(200).body("overdue", equalTo(true));
    }

    @Test
    void aCodeThatWasTypedWronglyIsToldFromOneThatNobodyHas() {
        track("ABC").statusCode(422).body("type", equalTo("/problems/tracking-code-mistyped"));
        track(TrackingCode.of(UUID.randomUUID()).spaced())
                .statusCode(404)
                .body("type", equalTo("/problems/tracking-code-unknown"));
    }

    @Test
    void noCodeAndMuchTooLongACodeAreMistypedToo() {
        given().get(Ward.API + "/tracking")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/tracking-code-mistyped"))
                .body("field", equalTo("Tracking-Code"));
        track("A".repeat(4000)).statusCode(422).body("field", equalTo("Tracking-Code"));
    }

    private static String code(Token author, UUID id) {
        return Ward.read(author, id).statusCode(200).extract().jsonPath().getString("trackingCode");
    }

    private static ValidatableResponse track(String code) {
        return given().header("Tracking-Code", code).get(Ward.API + "/tracking").then();
    }
}

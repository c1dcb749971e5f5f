package vn.danchu.platform.clock;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.platform.database.WorkerDatabase;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Tokens;

@QuarkusTest
@WithInfrastructure
class DevelopmentClockResourceTest {

    private static final String CLOCK = "/api/consultation/v1/development/clock";

    @Inject
    PlatformClock clock;

    @Inject
    SystemPlatformClock moved;

    @Inject
    WorkerDatabase database;

    @AfterEach
    void putBack() throws SQLException {
        moved.moveTo(ClockOffset.NONE);
    }

    @Test
    void anOfficerMovesTheClockOfThePlatform() {
        Instant before = clock.now();

        officer()
                .body("{\"offset\": \"P21D\"}")
                .put(CLOCK)
                .then()
                .statusCode(200)
                .body("offset", is("PT504H"));

        assertThat(clock.now())
                .isAfterOrEqualTo(before.plus(Duration.ofDays(21)))
                .isBefore(before.plus(Duration.ofDays(22)));
    }

    @Test
    void whatWasSetIsToldAndKeptWhereOtherReplicasFindIt() throws SQLException {
        officer().body("{\"offset\": \"PT36H\"}").put(CLOCK).then().statusCode(200);

        officer().get(CLOCK).then().statusCode(200).body("offset", is("PT36H"));
        assertThat(database.inTransaction(ClockTable::read)).isEqualTo(new ClockOffset(Duration.ofHours(36)));
    }

    @Test
    void theClockTicksInMicroseconds() {
        Instant now = clock.now();

        assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void tokensAreJudgedByTheSystemsClock() {
        officer().body("{\"offset\": \"P3650D\"}").put(CLOCK).then().statusCode(200);

        officer().get(CLOCK).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"21 days", "-P1D", "P3651D", ""})
    void anOffsetThatIsNoneIsRefusedAndNothingMoves(String offset) {
        officer()
                .body("{\"offset\": \"" + offset + "\"}")
                .put(CLOCK)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", is("/problems/clock-offset-invalid"))
                .body("field", is("offset"));

        assertThat(moved.offset()).isEqualTo(ClockOffset.NONE);
    }

    @Test
    void thereIsNothingUnderTheNameOfAnotherService() {
        officer()
                .get("/api/insight/v1/development/clock")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void aCitizenMayNotMoveIt() {
        given().auth()
                .oauth2(Tokens.citizen().of("26743").token())
                .contentType(ContentType.JSON)
                .body("{\"offset\": \"P21D\"}")
                .put(CLOCK)
                .then()
                .statusCode(403);

        assertThat(moved.offset()).isEqualTo(ClockOffset.NONE);
    }

    @Test
    void nobodyMovesItWithoutAToken() {
        given().contentType(ContentType.JSON)
                .body("{\"offset\": \"P21D\"}")
                .put(CLOCK)
                .then()
                .statusCode(401);
    }

    private static RequestSpecification officer() {
        return given().auth().oauth2(Tokens.officer().of("79").token()).contentType(ContentType.JSON);
    }
}

package vn.danchu.supervision.open311;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.supervision.Ward;
import vn.danchu.testing.infrastructure.Infrastructure;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Token;

@QuarkusTest
@WithInfrastructure
class ApiKeyResourceTest {

    private static final Token CITY = Program.city();

    @Test
    void aKeyIsShownOnceAndNeverAgain() {
        String idempotency = UUID.randomUUID().toString();

        String key = issue(idempotency)
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("key", matchesPattern("danchu-open311-[A-Za-z0-9_-]{43}"))
                .body("issued.client", equalTo("ung-dung-pho-phuong"))
                .body("issued.revokedOn", nullValue())
                .extract()
                .jsonPath()
                .getString("key");

        issue(idempotency).statusCode(201).body("key", nullValue()).body("issued.id", notNullValue());
        String all = Ward.as(Program.city())
                .get(Program.KEYS)
                .then()
                .statusCode(200)
                .body("items.client", hasItem("ung-dung-pho-phuong"))
                .extract()
                .asString();
        assertThat(all).doesNotContain(key);
    }

    @Test
    void whatIsKnownOfAKeyIsReadWithoutIt() {
        Program program = Program.letIn();

        String one = Ward.as(Program.city())
                .get(Program.KEYS + "/" + program.id())
                .then()
                .statusCode(200)
                .body("client", equalTo("ung-dung-pho-phuong"))
                .extract()
                .asString();
        assertThat(one).doesNotContain(program.key());
        Ward.as(Program.city())
                .get(Program.KEYS + "/00000000-0000-4000-8000-000000000000")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/api-key-unknown"));
    }

    @Test
    void aKeyIsNowhereInTheDatabase() throws SQLException {
        Program program = Program.letIn();

        assertThat(rows("select count(*) from supervision.api_key k where k::text like ?", "%" + program.key() + "%"))
                .isZero();
        assertThat(rows(
                        "select count(*) from supervision.api_key k where k.id::text = ?",
                        program.id().toString()))
                .isOne();
    }

    @Test
    void onlyTheHeadOfTheCityLetsProgramsIn() {
        for (String unit : new String[] {Ward.BEN_THANH, "01"}) {
            Ward.making(Ward.of(unit).chair())
                    .body(Program.request())
                    .post(Program.KEYS)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/outside-unit"));
            Ward.as(Ward.of(unit).chair()).get(Program.KEYS).then().statusCode(403);
        }
        Ward.making(Ward.of(Ward.CITY).officer())
                .body(Program.request())
                .post(Program.KEYS)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void aKeyIsRevokedOnceWithItsDay() {
        Program program = Program.letIn();
        program.revoke();

        Ward.as(Program.city())
                .post(Program.KEYS + "/" + program.id() + "/revocation")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/api-key-revoked-before"));
        Ward.as(Program.city())
                .get(Program.KEYS)
                .then()
                .body(
                        "items.find { it.id == '" + program.id() + "' }.revokedOn",
                        equalTo(Ward.today().toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "client, Ứng dụng, 400, constraints-violated",
        "validUntil, 2020-01-01, 422, api-key-period-empty",
        "purpose, ' ', 400, constraints-violated"
    })
    void aKeyIsIssuedForAProgramWithANameAPurposeAndATime(String name, String value, int status, String problem) {
        Map<String, Object> request = Program.request();
        request.put(name, value);

        Program.issue(request).statusCode(status).body("type", equalTo("/problems/" + problem));
    }

    @Test
    void aKeyIsIssuedToWhomHasAgreedToTheNoticeInUse() {
        Map<String, Object> request = Program.request();
        request.put("agreement", Map.of("accepted", true, "purpose", "FEEDBACK", "version", "2020-01"));
        Program.issue(request).statusCode(422).body("type", equalTo("/problems/consent-outdated"));

        request.put("agreement", Map.of("accepted", false, "purpose", "FEEDBACK", "version", "2026-01"));

        Program.issue(request).statusCode(422).body("type", equalTo("/problems/consent-not-given"));
    }

    /** The trail names the key and its program, and never what the program opens with. */
    @Test
    void whatAProgramSendsIsInTheAuditTrail() throws SQLException {
        Program program = Program.letIn();

        UUID id = Program.taken(program.report());

        assertThat(rows(
                        "select count(*) from platform.audit where operation = 'report-by-open311' and about = ?",
                        id.toString()))
                .isOne();
        assertThat(rows("select count(*) from platform.audit a where a::text like ?", "%" + program.key() + "%"))
                .isZero();
    }

    private static ValidatableResponse issue(String idempotencyKey) {
        return given().auth()
                .oauth2(CITY.token())
                .contentType("application/json")
                .header("Idempotency-Key", idempotencyKey)
                .body(Program.request())
                .post(Program.KEYS)
                .then();
    }

    private static long rows(String sql, String value) throws SQLException {
        try (Connection connection = Infrastructure.asOwner("supervision");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}

package vn.danchu.directory.holder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.directory.Requests;
import vn.danchu.platform.identity.DatabaseScope;
import vn.danchu.testing.database.PoolOfOne;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

/**
 * Who holds what is shown by the database itself to those who act for the unit only. Everything is asked as the login of the
 * requests, through a pool of one connection.
 */
@QuarkusTest
@WithInfrastructure
class HoldingPrivacyTest {

    private static final String WARD = "26857";
    private static final String ANOTHER_WARD = "26860";
    private static final String CITY = "79";
    private static final String HOLDINGS = "select count(*) from directory.holding where id = ?";
    private static final String OFFICIALS = "select count(*) from directory.official where id = ?";

    private final Token officer = Tokens.officer().of(WARD);
    private PoolOfOne pool;
    private UUID head;

    @BeforeEach
    void aHeadOfACommunityAndAPoolOfOne() throws SQLException {
        UUID community = made(
                "communities",
                Map.of(
                        "unit", WARD,
                        "kind", "KHU_PHO",
                        "name", "Khu phố " + UUID.randomUUID(),
                        "decision", "Nghị quyết số 12/NQ-HĐND ngày 20/5/2026",
                        "validFrom", "2026-06-01"));
        head = made(
                "communities/" + community + "/heads",
                Map.of(
                        "subject", UUID.randomUUID().toString(),
                        "fullName", "Đặng Thị Mai",
                        "kind", "ELECTED",
                        "from", "2026-06-01",
                        "until", "2031-06-01"));
        pool = PoolOfOne.of("directory");
    }

    @AfterEach
    void closeThePool() {
        pool.close();
    }

    @Test
    void aQueryWithoutScopeReturnsNothing() throws SQLException {
        assertThat(pool.count(HOLDINGS, head)).isZero();
        assertThat(pool.count(OFFICIALS, head)).isZero();
    }

    @Test
    void oneConnectionServesTwoUnitsAndLeaksNothing() throws SQLException {
        assertThat(pool.count(scope(WARD), HOLDINGS, head)).isEqualTo(1);
        assertThat(pool.count(scope(ANOTHER_WARD), HOLDINGS, head)).isZero();
        assertThat(pool.count(scope(CITY), HOLDINGS, head)).isEqualTo(1);
        assertThat(pool.count(scope("01"), HOLDINGS, head)).isZero();
        assertThat(pool.count(HOLDINGS, head)).isZero();
    }

    @Test
    void whoeverTakesThePlaceOfAUnitSeesWhoHeldWhatInIt() {
        Token ofTheHeir = Tokens.officer().of("27073");
        UUID organisation = made(
                Tokens.officer().of("27058"),
                "organisations",
                Map.of(
                        "unit", "27058",
                        "kind", "AGENCY",
                        "code", "TYT-27058",
                        "name", "Trạm Y tế phường",
                        "validFrom", "2026-06-01"));
        UUID office = made(
                Tokens.officer().of("27058"),
                "organisations/" + organisation + "/offices",
                Map.of("title", "Trưởng trạm", "rank", "HEAD"));
        UUID holding = made(
                Tokens.officer().of("27058"),
                "offices/" + office + "/holders",
                Map.of(
                        "subject", UUID.randomUUID().toString(),
                        "fullName", "Hồ Thị Sen",
                        "kind", "APPOINTED",
                        "from", "2026-06-01"));
        Requests.as(ofTheHeir).get(Requests.API + "holdings/" + holding).then().statusCode(404);

        made(
                Tokens.chair().of(CITY),
                "mergers",
                Map.of(
                        "documentNumber", "12/NQ-UBTVQH16",
                        "issuedOn", "2026-01-02",
                        "effectiveOn", Requests.today().toString(),
                        "merged", List.of("27058", "27073"),
                        "unit",
                                Map.of(
                                        "code",
                                        "27073",
                                        "type",
                                        "WARD",
                                        "name",
                                        "Hợp Nhất",
                                        "nameInEnglish",
                                        "Hop Nhat")));

        Awaitility.await()
                .until(() -> Requests.as(ofTheHeir)
                                .get(Requests.API + "holdings/" + holding)
                                .statusCode()
                        == 200);
    }

    @Test
    void nobodyIsRecordedForAnotherUnit() {
        assertThatThrownBy(() ->
                        pool.attempt(scope(ANOTHER_WARD), """
                        insert into directory.holding (id, community_id, unit_code, unit_valid_from, subject, name, given_name,
                            name_fold, name_tone_key, kind, holds_from, recorded_by, recorded_at, version)
                        values ('%s', '%s', '%s', '2025-07-01', 'x', 'x', 'x', 'x', 'x', 'ELECTED', '2026-06-01', 'x',
                            '2026-06-01', 0)
                        """.formatted(UUID.randomUUID(), UUID.randomUUID(), WARD)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from directory.holding",
                "update directory.official set name = 'x'",
                "alter table directory.holding disable row level security",
                "drop policy unit on directory.holding",
                "select * from directory.person"
            })
    void whatRequestsNeverDoTheDatabaseRefuses(String sql) {
        assertThatThrownBy(() -> pool.attempt(scope(WARD), sql)).isInstanceOf(SQLException.class);
    }

    @Test
    void aHeadIsOnNoPublicList() {
        given().queryParam("unit", WARD)
                .queryParam("name", "dang thi mai")
                .get(Requests.API + "officials")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    private UUID made(String collection, Map<String, ?> request) {
        return made(officer, collection, request);
    }

    private static UUID made(Token by, String collection, Map<String, ?> request) {
        ValidatableResponse made =
                Requests.as(by).body(request).post(Requests.API + collection).then();
        return UUID.fromString(made.statusCode(201).extract().path("id"));
    }

    private static PoolOfOne.Scope scope(String unit) {
        return new PoolOfOne.Scope(
                DatabaseScope.ENTER, List.of(UUID.randomUUID().toString(), unit, "2025-07-01"));
    }
}

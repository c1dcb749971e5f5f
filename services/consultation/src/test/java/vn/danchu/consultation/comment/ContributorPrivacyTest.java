package vn.danchu.consultation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.consultation.Ward;
import vn.danchu.platform.identity.DatabaseScope;
import vn.danchu.testing.database.PoolOfOne;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Token;

/**
 * Who spoke, and which official took which step, is shown by the database itself to those whom it concerns only. Everything is
 * asked as the login of the requests, through a pool of one connection, so that whatever a transaction leaves behind would be
 * found by the next.
 */
@QuarkusTest
@WithInfrastructure
class ContributorPrivacyTest {

    private static final String CONTRIBUTORS = "select count(*) from consultation.contributor where comment_id = ?";
    private static final String STEPS = "select count(*) from consultation.step where consultation_id = ?";

    private final Ward ward = Ward.of(Ward.BEN_THANH);
    private final Token citizen = ward.citizen();
    private PoolOfOne pool;
    private UUID consultation;
    private UUID comment;

    @BeforeEach
    void aCommentAndAPoolOfOne() throws SQLException {
        consultation = ward.open();
        comment = Ward.said(citizen, consultation, "Tôi đồng ý.", "AGREE");
        pool = PoolOfOne.of("consultation");
    }

    @AfterEach
    void closeThePool() {
        pool.close();
    }

    @Test
    void a_query_without_scope_returns_nothing() throws SQLException {
        nothingIsSeenWithoutScope();
    }

    private void nothingIsSeenWithoutScope() throws SQLException {
        assertThat(pool.count(CONTRIBUTORS, comment)).isZero();
        assertThat(pool.count(STEPS, consultation)).isZero();
    }

    @Test
    void one_connection_serves_two_persons_and_two_units_and_leaks_nothing() throws SQLException {
        String author = citizen.subject().toString();
        String other = UUID.randomUUID().toString();

        assertThat(pool.count(scope(author, Ward.BEN_THANH), CONTRIBUTORS, comment))
                .isEqualTo(1);
        assertThat(pool.count(scope(other, Ward.BEN_THANH), CONTRIBUTORS, comment))
                .isZero();
        assertThat(pool.count(scope(other, Ward.BEN_THANH), STEPS, consultation))
                .isEqualTo(2);
        assertThat(pool.count(scope(other, Ward.CITY), STEPS, consultation)).isEqualTo(2);
        assertThat(pool.count(scope(other, Ward.SAI_GON), STEPS, consultation)).isZero();
        nothingIsSeenWithoutScope();
    }

    @Test
    void nobody_speaks_in_the_name_of_another() throws SQLException {
        PoolOfOne.Scope another = scope(UUID.randomUUID().toString(), Ward.BEN_THANH);

        assertThatThrownBy(() -> pool.attempt(another, """
                        insert into consultation.contributor
                            (comment_id, subject, client, consent_purpose, consent_version, consented_at)
                        values ('%s', '%s', 'x', 'x', 'x', '2026-06-01')
                        """.formatted(UUID.randomUUID(), citizen.subject())))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select salt from consultation.commitment",
                "update consultation.contributor set subject = 'x'",
                "delete from consultation.contributor",
                "update consultation.step set actor = 'x'",
                "alter table consultation.contributor disable row level security"
            })
    void what_requests_never_do_the_database_refuses(String sql) {
        PoolOfOne.Scope theirs = scope(citizen.subject().toString(), Ward.BEN_THANH);

        assertThatThrownBy(() -> pool.attempt(theirs, sql)).isInstanceOf(SQLException.class);
    }

    @Test
    void the_author_finds_their_own_and_nobody_else_does() {
        own(citizen).body("items", hasSize(1)).body("items.id", hasItem(equalTo(comment.toString())));
        own(ward.citizen()).body("items", hasSize(0));
        own(ward.front()).body("items", hasSize(0));
    }

    @Test
    void a_portal_with_a_token_of_its_own_submits_for_nobody() {
        Token portal = citizen.with("program", "portal-benthanh");

        Ward.submit(portal, consultation, Ward.comment(null, "Tôi nói thay.", "AGREE"))
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    private static ValidatableResponse own(Token caller) {
        return Ward.as(caller).get("/api/consultation/v1/me/comments").then().statusCode(200);
    }

    private static PoolOfOne.Scope scope(String subject, String unit) {
        return new PoolOfOne.Scope(DatabaseScope.ENTER, List.of(subject, unit, "2025-07-01"));
    }
}

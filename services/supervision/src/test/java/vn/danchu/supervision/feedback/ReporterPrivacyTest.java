package vn.danchu.supervision.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danchu.supervision.Ward;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Token;

/** What the database itself shows to the login of the service, whatever its code forgets to ask. */
@QuarkusTest
@WithInfrastructure
class ReporterPrivacyTest {

    private final Ward ward = Ward.of(Ward.BEN_THANH);

    @Inject
    AgroalDataSource database;

    @Test
    void withoutSayingForWhomNothingIsSeen() throws SQLException {
        UUID id = ward.received(ward.citizen());

        assertThat(count("select count(*) from supervision.feedback where id = ?", id, "", ""))
                .isZero();
        assertThat(count("select count(*) from supervision.reporter where feedback_id = ?", id, "", ""))
                .isZero();
    }

    @Test
    void anAccountIsShownToItsOwnerAndToNoOfficial() throws SQLException {
        Token author = ward.citizen();
        UUID id = ward.received(author);

        assertThat(count(
                        "select count(*) from supervision.reporter where feedback_id = ?",
                        id,
                        author.subject().toString(),
                        ""))
                .isOne();
        assertThat(count(
                        "select count(*) from supervision.reporter where feedback_id = ?",
                        id,
                        ward.officer().subject().toString(),
                        Ward.BEN_THANH))
                .isZero();
    }

    @Test
    void aNameIsShownToThoseWhoAnswerUnlessItIsAboutHowOfficialsBehave() throws SQLException {
        UUID service = typed("SERVICE");
        UUID conduct = typed("OFFICIAL_CONDUCT");
        String officer = ward.officer().subject().toString();

        assertThat(count(
                        "select count(*) from supervision.reporter where feedback_id = ?",
                        service,
                        officer,
                        Ward.BEN_THANH))
                .isOne();
        assertThat(count(
                        "select count(*) from supervision.reporter where feedback_id = ?",
                        conduct,
                        officer,
                        Ward.BEN_THANH))
                .isZero();
    }

    private UUID typed(String matter) {
        Map<String, Object> letter = new LinkedHashMap<>(ward.problem());
        letter.remove("unit");
        letter.put("matter", matter);
        letter.put("channel", "PAPER");
        letter.put("reporterKind", "CITIZEN");
        letter.put("name", "Lê Văn Chín");
        letter.put("contact", "Nhà số 7, khu phố 1");
        letter.put("readBack", false);
        return Ward.id(Ward.making(ward.officer())
                .body(letter)
                .post(Ward.API + "/feedback/recorded")
                .then()
                .statusCode(201));
    }

    private long count(String sql, UUID id, String subject, String unit) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement scope = connection.prepareStatement(
                    "select set_config('danchu.subject', ?, true), set_config('danchu.unit_code', ?, true),"
                            + " set_config('danchu.unit_valid_from', ?, true)")) {
                scope.setString(1, subject);
                scope.setString(2, unit);
                scope.setString(3, unit.isEmpty() ? "" : "2025-07-01");
                scope.execute();
            }
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, id);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            } finally {
                connection.rollback();
            }
        }
    }
}

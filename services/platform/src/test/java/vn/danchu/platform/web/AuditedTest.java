package vn.danchu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danchu.testing.infrastructure.Infrastructure;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Token;

/** Every request that changes something leaves one entry in the audit trail, and no other does. */
@QuarkusTest
@WithInfrastructure
class AuditedTest {

    private final Token citizen = Requests.citizen().through("portal-saigon");
    private final String key = Requests.key();

    @Test
    void a_create_is_written_down_once_with_who_as_what_and_through_whom() throws SQLException {
        UUID correlation = UUID.randomUUID();

        String id = create(correlation);
        create(UUID.randomUUID());

        assertThat(trail(id))
                .containsExactly("write-note by " + citizen.subject()
                        + " as {CITIZEN} through portal-saigon of 26743 2025-07-01, null to null, " + correlation);
    }

    @Test
    void a_change_is_written_down_with_the_versions_before_and_after() throws SQLException {
        UUID correlation = UUID.randomUUID();
        String id = create(UUID.randomUUID());

        Requests.by(citizen)
                .header("If-Match", tag(id))
                .header("X-Correlation-Id", correlation)
                .body(Requests.text("second"))
                .put(Requests.NOTES + "/" + id)
                .then()
                .statusCode(200);

        assertThat(trail(id).getLast())
                .isEqualTo("rewrite by " + citizen.subject()
                        + " as {CITIZEN} through portal-saigon of 26743 2025-07-01, 0 to 1, " + correlation);
    }

    @Test
    void what_was_refused_did_not_happen() throws SQLException {
        String id = create(UUID.randomUUID());

        Requests.by(citizen)
                .header("If-Match", tag(id))
                .body(Requests.text("refuse me"))
                .put(Requests.NOTES + "/" + id)
                .then()
                .statusCode(422);

        assertThat(trail(id)).hasSize(1);
    }

    private String tag(String note) {
        return Requests.by(citizen).get(Requests.NOTES + "/" + note).header("ETag");
    }

    private String create(UUID correlation) {
        return Requests.by(citizen)
                .header("Idempotency-Key", key)
                .header("X-Correlation-Id", correlation)
                .body(Requests.text("first"))
                .post(Requests.NOTES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<String> trail(String about) throws SQLException {
        try (var connection = Infrastructure.asOwner("consultation");
                var find = connection.prepareStatement("""
                        select concat(operation, ' by ', actor, ' as ', roles, ' through ', client, ' of ', unit_code, ' ',
                            unit_valid_from, ', ', coalesce(version_before::text, 'null'), ' to ',
                            coalesce(version_after::text, 'null'), ', ', correlation_id)
                        from platform.audit where about = ? order by id
                        """)) {
            find.setString(1, about);
            try (var row = find.executeQuery()) {
                List<String> entries = new ArrayList<>();
                while (row.next()) {
                    entries.add(row.getString(1));
                }
                return entries;
            }
        }
    }
}

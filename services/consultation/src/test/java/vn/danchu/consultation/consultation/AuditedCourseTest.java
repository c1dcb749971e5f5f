package vn.danchu.consultation.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.danchu.consultation.Ward;
import vn.danchu.testing.infrastructure.Infrastructure;
import vn.danchu.testing.infrastructure.WithInfrastructure;

/** The audit trail tells the course of a consultation without a gap: each step by its person, the closing by the clock. */
@QuarkusTest
@WithInfrastructure
class AuditedCourseTest {

    @AfterEach
    void resetClock() {
        Ward.resetClock();
    }

    @Test
    void every_version_has_its_entry() throws SQLException {
        Ward ward = Ward.of(Ward.BEN_THANH);
        UUID id = ward.open();
        ward.compile(id);

        assertThat(trail(id))
                .containsExactly(
                        "create-consultation by " + ward.drafter().subject() + ": -1 to 0",
                        "approve-plan by " + ward.chair().subject() + ": 0 to 1",
                        "open-consultation by " + ward.drafter().subject() + ": 1 to 2",
                        "close-consultation by closing-clock: 2 to 3",
                        "start-compilation by " + ward.chair().subject() + ": 3 to 4");
    }

    private List<String> trail(UUID about) throws SQLException {
        try (var connection = Infrastructure.asOwner("consultation");
                var find = connection.prepareStatement("""
                        select operation || ' by ' || actor || ': ' || coalesce(version_before, -1) || ' to ' || version_after
                        from platform.audit where about = ? order by id
                        """)) {
            find.setString(1, about.toString());
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

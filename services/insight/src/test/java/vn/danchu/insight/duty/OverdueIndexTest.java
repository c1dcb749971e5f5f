package vn.danchu.insight.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import vn.danchu.testing.infrastructure.Infrastructure;
import vn.danchu.testing.infrastructure.WithInfrastructure;

/** What everybody may ask costs as much as is overdue, not as much as was ever owed. */
@QuarkusTest
@WithInfrastructure
class OverdueIndexTest {

    private static final String MANY_DUTIES = """
            insert into insight.duty (id, version, code, about, unit_code, unit_valid_from, due_on, basis, state, opened_at)
            select gen_random_uuid(), 1, 'PUB.DEFAULT', gen_random_uuid(), (26700 + number % 168)::text, '2025-07-01',
                date '2026-01-01' + number % 300, 'Law 10/2022 art. 12(3)',
                case when number % 1000 = 0 then 'BREACHED' else 'MET' end, '2026-01-01T00:00:00Z'
            from generate_series(1, 50000) as number
            """;

    @Test
    void breached_duties_are_found_without_reading_the_others() throws SQLException {
        try (Connection owner = Infrastructure.asOwner("insight");
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(MANY_DUTIES);
            statement.execute("analyze insight.duty");

            String plan = explain(statement, DutyList.OVERDUE);

            assertThat(plan).contains("duty_breached").doesNotContain("Seq Scan on duty");
            owner.rollback();
        }
    }

    private static String explain(Statement statement, String sql) throws SQLException {
        StringJoiner plan = new StringJoiner("\n");
        try (ResultSet line = statement.executeQuery("explain " + sql)) {
            while (line.next()) {
                plan.add(line.getString(1));
            }
        }
        return plan.toString();
    }
}

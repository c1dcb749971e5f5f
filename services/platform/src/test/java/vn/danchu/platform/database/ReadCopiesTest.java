package vn.danchu.platform.database;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.danchu.testing.infrastructure.Infrastructure;
import vn.danchu.testing.infrastructure.WithInfrastructure;

@QuarkusTest
@WithInfrastructure
class ReadCopiesTest {

    private static final Duration NEVER = Duration.ofDays(1);

    @Inject
    ReadCopies copies;

    @Inject
    MeterRegistry meters;

    @AfterEach
    void takeBack() throws SQLException {
        execute("delete from platform.assurance_demand where operation = 'remember'");
    }

    @Test
    void aCopyThatIsNotReadAgainIsShownAsBehindUntilItIs() throws SQLException {
        Remembered<Long> demands =
                copies.remember("example", Revision.ofRows("platform.assurance_demand"), ReadCopiesTest::countDemands);
        demands.start(NEVER);
        await().until(() -> behind() == 0);
        long before = demands.get();

        execute("insert into platform.assurance_demand (operation, acr, owner, valid_from)"
                + " values ('remember', '1', 'A test', '2025-07-01')");

        await().until(() -> behind() == 1);
        demands.look();
        await().until(() -> behind() == 0 && demands.get() == before + 1);
    }

    private static long countDemands(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from platform.assurance_demand")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection owner = Infrastructure.asOwner("consultation");
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private double behind() {
        return meters.get("danchu.copy.behind").tag("copy", "example").gauge().value();
    }
}

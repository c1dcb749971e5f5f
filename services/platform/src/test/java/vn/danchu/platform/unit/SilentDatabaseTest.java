package vn.danchu.platform.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.directory.UnitFacts;
import vn.danchu.platform.database.OverAWire;
import vn.danchu.platform.database.Wire;
import vn.danchu.testing.infrastructure.Infrastructure;
import vn.danchu.testing.infrastructure.WithInfrastructure;

/**
 * What once happened on a platform that ran: the connection of a task was lost without a word, the task waited for an answer
 * without end, and the service went on telling of units that were no more.
 */
@QuarkusTest
@WithInfrastructure
@WithTestResource(value = OverAWire.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class SilentDatabaseTest {

    private static final LocalDate TWO_TIERS = LocalDate.of(2025, 7, 1);
    private static final UnitRef CITY = new UnitRef("79", TWO_TIERS);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Set by {@link OverAWire}. */
    @SuppressWarnings("NullAway.Init")
    Wire wire;

    @Inject
    Units units;

    @Test
    void aCopyWhoseConnectionWasLostWithoutAWordIsFollowedAgain() throws SQLException {
        UnitRef told = new UnitRef("99071", TWO_TIERS);
        await().atMost(PATIENCE).until(() -> age() < 2);

        wire.cut();
        write(told);
        await().atMost(PATIENCE).until(() -> age() > 3);
        assertThat(units.find(told)).isEmpty();

        wire.mend();
        await().atMost(PATIENCE).until(() -> units.find(told).isPresent());
        await().atMost(PATIENCE).until(() -> age() < 2);
    }

    /** As the directory would tell it, on a way of its own. */
    private static void write(UnitRef ref) throws SQLException {
        try (Connection connection = Infrastructure.asOwner("consultation")) {
            UnitTable.write(
                    connection,
                    new UnitFacts(ref, CITY, "commune", "Xã", "Dây Đứt", "Xã Dây Đứt", "Day Dut", null, null),
                    1);
        }
    }

    /** Seconds since the units were last looked at, as the service itself tells it. */
    private static int age() {
        return RestAssured.get("/q/health/well").path("checks.find { it.name == 'background' }.data.units");
    }
}

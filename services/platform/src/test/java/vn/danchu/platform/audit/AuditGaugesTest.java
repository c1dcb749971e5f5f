package vn.danchu.platform.audit;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danchu.testing.infrastructure.Infrastructure;
import vn.danchu.testing.infrastructure.WithInfrastructure;

@QuarkusTest
@WithInfrastructure
class AuditGaugesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    MeterRegistry meters;

    /** A transaction that stays open holds the sequencer up, as one that somebody forgot would. */
    @Test
    void theAgeOfWhatIsNotSealedGrowsUntilItIs() throws SQLException {
        try (Connection forgotten = Infrastructure.asOwner("consultation");
                Connection written = Infrastructure.asOwner("consultation")) {
            forgotten.setAutoCommit(false);
            Trail.execute(forgotten, "select pg_current_xact_id()");
            Trail.write(written, Trail.entry(UUID.randomUUID().toString()));

            await().atMost(PATIENCE).until(() -> age() > 0);
            double before = age();
            await().atMost(PATIENCE).until(() -> age() > before);

            forgotten.rollback();
        }
        await().atMost(PATIENCE).until(() -> age() == 0);
    }

    private double age() {
        return meters.get("danchu.audit.unsealed.age.seconds").gauge().value();
    }
}

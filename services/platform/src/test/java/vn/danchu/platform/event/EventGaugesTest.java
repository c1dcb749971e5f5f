package vn.danchu.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danchu.platform.database.WorkerDatabase;
import vn.danchu.testing.infrastructure.WithInfrastructure;

@QuarkusTest
@WithInfrastructure
class EventGaugesTest {

    @Inject
    MeterRegistry meters;

    @Inject
    Outbox outbox;

    @Inject
    EffectHandler handler;

    @Inject
    ParkedEvents parkedEvents;

    @Inject
    WorkerDatabase database;

    @Test
    void whatIsNotYetSentIsCountedAndItsAgeGrowsUntilItIs() throws SQLException {
        var _ = database.inTransaction(connection -> {
            await().until(() -> relayIsKeptFromWork(connection));
            QuarkusTransaction.requiringNew().run(() -> outbox.append(Comments.submitted(UUID.randomUUID()), 1));

            await().until(() -> gauge("danchu.outbox.rows") == 1);
            double age = await().until(() -> gauge("danchu.outbox.age.seconds"), seconds -> seconds > 0);
            await().until(() -> gauge("danchu.outbox.age.seconds") > age);
            return true;
        });

        await().until(() -> gauge("danchu.outbox.rows") == 0);
        await().until(() -> gauge("danchu.outbox.age.seconds") == 0);
    }

    @Test
    void parkedEventsAreCountedUntilTheyHaveHadTheirEffect() throws SQLException {
        await().until(() -> !Double.isNaN(gauge("danchu.inbox.parked")));
        double before = gauge("danchu.inbox.parked");
        UUID comment = UUID.randomUUID();
        handler.refuse(comment);

        QuarkusTransaction.requiringNew().run(() -> outbox.append(Comments.submitted(comment), 1));

        await().until(() -> gauge("danchu.inbox.parked") == before + 1);
        handler.mend(comment);
        parkedEvents.retry(parked(comment));
        await().until(() -> gauge("danchu.inbox.parked") == before);
    }

    @Test
    void whatHasNoEffectYetIsTheLagOfItsTopic() {
        handler.breakDown(Integer.MAX_VALUE);
        try {
            QuarkusTransaction.requiringNew().run(() -> outbox.append(Comments.submitted(UUID.randomUUID()), 1));

            await().until(() -> lag() > 0);
        } finally {
            handler.breakDown(0);
        }
        await().until(() -> lag() == 0);
    }

    @Test
    void thePoolsAreMeasured() {
        assertThat(meters.get("agroal.active.count")
                        .tag("datasource", "default")
                        .gauge())
                .isNotNull();
        assertThat(meters.get("agroal.awaiting.count")
                        .tag("datasource", "worker")
                        .gauge())
                .isNotNull();
    }

    private UUID parked(UUID aggregate) throws SQLException {
        return parkedEvents.list(1_000).stream()
                .filter(parked -> aggregate.equals(parked.aggregateId()))
                .findFirst()
                .orElseThrow()
                .eventId();
    }

    /** Takes the relay's lock in this transaction: its holder is sent away until another asks first. */
    private static boolean relayIsKeptFromWork(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'consultation-relay'");
            try (ResultSet result = statement.executeQuery("select pg_try_advisory_xact_lock(" + Relay.LOCK + ")")) {
                result.next();
                return result.getBoolean(1);
            }
        }
    }

    private double lag() {
        return meters.get("danchu.inbox.lag")
                .tag("topic", "consultation.comment.v1")
                .gauge()
                .value();
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }
}

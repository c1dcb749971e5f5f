package vn.danchu.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import vn.danchu.platform.database.WorkerDatabase;
import vn.danchu.platform.log.Correlation;
import vn.danchu.testing.infrastructure.WithInfrastructure;

@QuarkusTest
@WithInfrastructure
class OutboxTest {

    private static final String COMMENTS = "consultation.comment.v1";

    @Inject
    Outbox outbox;

    @Inject
    EffectHandler handler;

    @Inject
    KafkaClients kafka;

    @Inject
    WorkerDatabase database;

    @Inject
    AgroalDataSource requests;

    @Test
    void an_event_reaches_its_topic_as_a_cloud_event_keyed_by_its_aggregate() {
        UUID comment = UUID.randomUUID();

        QuarkusTransaction.requiringNew().run(() -> outbox.append(Comments.submitted(comment), 1));

        ConsumerRecord<String, byte[]> told = await().until(() -> told(comment), records -> records.size() == 1)
                .getFirst();
        assertThat(header(told, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(told, "ce_type")).isEqualTo("vn.danchu.consultation.comment-submitted.v1");
        assertThat(header(told, "ce_source")).isEqualTo("/hcm/consultation");
        assertThat(header(told, "ce_subject")).isEqualTo(comment.toString());
        assertThat(header(told, "ce_aggregateversion")).isEqualTo("1");
        assertThat(header(told, "content-type")).isEqualTo("application/json");
        assertThat(UUID.fromString(header(told, "ce_id")).version()).isEqualTo(7);
        assertThat(told.headers().lastHeader("ce_traceparent"))
                .as("nobody traces")
                .isNull();
    }

    @Test
    void an_event_and_its_effect_carry_the_id_of_the_request_behind_them() {
        UUID comment = UUID.randomUUID();
        UUID request = UUID.randomUUID();

        var _ = Correlation.during(
                Optional.of(request),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    outbox.append(Comments.submitted(comment), 1);
                    return true;
                }));

        await().untilAsserted(() -> assertThat(handler.correlation(comment)).isEqualTo(request.toString()));
        assertThat(header(told(comment).getFirst(), "ce_correlationid")).isEqualTo(request.toString());
        assertThat(Correlation.current()).isEmpty();
    }

    @Test
    void an_event_of_a_transaction_that_is_rolled_back_is_never_told() {
        UUID undone = UUID.randomUUID();
        UUID done = UUID.randomUUID();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(Comments.submitted(undone), 1);
                    throw new IllegalStateException("the state could not be written");
                }))
                .isInstanceOf(IllegalStateException.class);

        QuarkusTransaction.requiringNew().run(() -> outbox.append(Comments.submitted(done), 1));
        await().until(() -> told(done), records -> records.size() == 1);
        assertThat(told(undone)).isEmpty();
    }

    @Test
    void an_event_needs_a_transaction() {
        assertThatThrownBy(() -> outbox.append(Comments.submitted(UUID.randomUUID()), 1))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_events_of_a_large_group_are_appended_in_a_few_statements() throws SQLException {
        List<Outbox.Entry> group = IntStream.range(0, 500)
                .mapToObj(at -> new Outbox.Entry(Comments.submitted(UUID.randomUUID()), 1, null))
                .toList();
        long before = insertsIntoTheOutbox();

        QuarkusTransaction.requiringNew().run(() -> outbox.append(group));

        assertThat(insertsIntoTheOutbox() - before)
                .as("one statement of up to 128 rows after the other")
                .isBetween(1L, 8L);
    }

    @Test
    void a_version_of_an_aggregate_is_told_once() {
        UUID comment = UUID.randomUUID();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(Comments.submitted(comment), 1);
                    outbox.append(Comments.submitted(comment), 1);
                }))
                .hasRootCauseInstanceOf(SQLException.class);
    }

    @Test
    void versions_of_an_aggregate_keep_their_order_through_a_relay_that_loses_its_connection() throws Exception {
        UUID comment = UUID.randomUUID();

        for (int version = 1; version <= 30; version++) {
            int next = version;
            QuarkusTransaction.requiringNew().run(() -> outbox.append(Comments.submitted(comment), next));
            if (version == 10) {
                assertThat(relaysEnded())
                        .as("the relay's connection was there to be ended")
                        .isPositive();
            }
        }

        List<Long> versions = await().until(
                        () -> told(comment).stream()
                                .map(record -> Long.parseLong(header(record, "ce_aggregateversion")))
                                .distinct()
                                .toList(),
                        told -> told.size() == 30);
        assertThat(versions)
                .isEqualTo(IntStream.rangeClosed(1, 30).mapToObj(Long::valueOf).toList());
    }

    /** Inserts by the application's login, which no relay and no sweeper has. */
    private long insertsIntoTheOutbox() throws SQLException {
        try (Connection connection = requests.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select coalesce(sum(calls), 0) from pg_stat_statements
                        where userid = current_user::regrole and query like 'insert into platform.outbox%'
                        """)) {
            row.next();
            return row.getLong(1);
        }
    }

    private int relaysEnded() throws Exception {
        return database.inTransaction(connection -> ended(connection));
    }

    private static int ended(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var result = statement.executeQuery(
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'consultation-relay'")) {
            result.next();
            return result.getInt(1);
        }
    }

    private List<ConsumerRecord<String, byte[]>> told(UUID aggregate) {
        return Topic.records(kafka, COMMENTS, aggregate);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}

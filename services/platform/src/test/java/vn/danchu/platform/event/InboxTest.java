package vn.danchu.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import vn.danchu.contracts.ContractJson;
import vn.danchu.contracts.consultation.CommentSubmitted;
import vn.danchu.platform.database.WorkerDatabase;
import vn.danchu.testing.infrastructure.Infrastructure;
import vn.danchu.testing.infrastructure.WithInfrastructure;

@QuarkusTest
@WithInfrastructure
class InboxTest {

    private static final String COMMENTS = "consultation.comment.v1";

    @Inject
    EffectHandler handler;

    @Inject
    ParkedEvents parkedEvents;

    @Inject
    Intake intake;

    @Inject
    InboxProgress progress;

    @Inject
    KafkaSender sender;

    @Inject
    WorkerDatabase database;

    @Test
    void an_event_delivered_many_times_has_one_effect() {
        UUID comment = UUID.randomUUID();
        ProducerRecord<String, byte[]> event = event(comment, 1);

        sender.send(List.of(event, event, event(comment, 2), event));

        assertThat(effectsOnceQuiet(comment)).containsExactly(1L, 2L);
    }

    @Test
    void a_bad_event_is_parked_with_the_later_ones_of_its_aggregate_while_others_flow() throws SQLException {
        UUID bad = UUID.randomUUID();
        UUID good = UUID.randomUUID();
        handler.refuse(bad);

        sender.send(List.of(event(bad, 1), event(good, 1), event(bad, 2), event(good, 2)));

        assertThat(effectsOnceQuiet(good)).containsExactly(1L, 2L);
        List<ParkedEvents.Parked> parked = parked(bad);
        assertThat(parked).hasSize(2);
        assertThat(parked.getFirst().behind()).isNull();
        assertThat(parked.getLast().behind()).isEqualTo(parked.getFirst().eventId());
        assertThat(effects(bad)).isEmpty();
    }

    @Test
    void parked_events_are_tried_again_in_their_order_once_the_cause_is_mended() throws SQLException {
        UUID comment = UUID.randomUUID();
        handler.refuse(comment);
        sender.send(List.of(event(comment, 1)));
        await().until(() -> parked(comment).size() == 1);
        sender.send(List.of(event(comment, 2)));
        await().until(() -> parked(comment).size() == 2);
        UUID last = parked(comment).getLast().eventId();
        assertThatThrownBy(() -> parkedEvents.retry(last)).isInstanceOf(IllegalArgumentException.class);
        assertThat(parked(comment)).as("a try that fails changes nothing").hasSize(2);
        handler.mend(comment);

        int applied = parkedEvents.retry(last);

        assertThat(applied).isEqualTo(2);
        assertThat(effects(comment)).containsExactly(1L, 2L);
        assertThat(parked(comment)).isEmpty();
    }

    @Test
    void an_event_that_arrives_while_those_before_it_are_tried_again_has_its_effect_after_them() throws Exception {
        UUID comment = UUID.randomUUID();
        UUID parked = park(comment);
        EffectHandler.Pause pause = handler.pauseAt(comment);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Integer> retry = other.submit(() -> parkedEvents.retry(parked));
            pause.reached().await();

            sender.send(List.of(event(comment, 2)));

            await().until(this::somebodyWaitsForAnAggregate);
            pause.goOn();
            assertThat(retry.get()).isEqualTo(1);
        }
        assertThat(effectsOnceQuiet(comment)).containsExactly(1L, 2L);
        assertThat(parked(comment)).isEmpty();
    }

    @Test
    void a_retry_that_meets_an_event_being_parked_takes_it_along() throws Exception {
        UUID comment = UUID.randomUUID();
        UUID good = UUID.randomUUID();
        UUID parked = park(comment);
        EffectHandler.Pause pause = handler.pauseAt(good);
        try (ExecutorService others = Executors.newFixedThreadPool(2)) {
            Future<?> arriving = others.submit(() -> {
                intake.take(List.of(arrived(event(comment, 2)), arrived(event(good, 1))));
                return null;
            });
            pause.reached().await();

            Future<Integer> retry = others.submit(() -> parkedEvents.retry(parked));

            await().until(this::somebodyWaitsForAnAggregate);
            pause.goOn();
            arriving.get();
            assertThat(retry.get()).isEqualTo(2);
        }
        assertThat(effects(comment)).containsExactly(1L, 2L);
        assertThat(parked(comment)).isEmpty();
    }

    @Test
    void an_operator_asks_in_the_database_and_is_answered_there() throws SQLException {
        UUID comment = UUID.randomUUID();
        UUID parked = park(comment);

        UUID question = ask(parked);

        await().until(() -> answer(question).isPresent());
        assertThat(answer(question)).contains("1 applied");
        assertThat(effects(comment)).containsExactly(1L);
    }

    @Test
    void a_retry_that_fails_again_is_answered_with_the_name_of_the_failure() throws SQLException {
        UUID comment = UUID.randomUUID();
        UUID parked = park(comment);
        handler.refuse(comment);

        UUID question = ask(parked);

        await().until(() -> answer(question).isPresent());
        assertThat(answer(question)).contains("java.lang.IllegalArgumentException");
        assertThat(parked(comment)).hasSize(1);
    }

    @Test
    void an_operator_who_asks_for_an_event_that_is_not_parked_is_told_that_none_was() throws SQLException {
        UUID question = ask(UUID.randomUUID());

        await().until(() -> answer(question).isPresent());
        assertThat(answer(question)).contains("0 applied");
    }

    @Test
    void an_outage_pauses_and_parks_nothing() throws SQLException {
        UUID comment = UUID.randomUUID();
        handler.breakDown(3);

        sender.send(List.of(event(comment, 1)));

        assertThat(effectsOnceQuiet(comment)).containsExactly(1L);
        assertThat(handler.recovered()).isTrue();
        assertThat(parked(comment)).isEmpty();
    }

    @Test
    void a_record_that_is_no_event_is_parked_and_what_follows_flows() throws SQLException {
        UUID poison = UUID.randomUUID();
        UUID good = UUID.randomUUID();

        sender.send(List.of(
                new ProducerRecord<>(COMMENTS, poison.toString(), "{".getBytes(StandardCharsets.UTF_8)),
                event(good, 1)));

        assertThat(effectsOnceQuiet(good)).containsExactly(1L);
        await().until(() -> parked(poison).size() == 1);
    }

    @Test
    void a_record_that_no_column_takes_as_it_is_is_parked_all_the_same() {
        UUID poison = UUID.randomUUID();
        UUID good = UUID.randomUUID();
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(COMMENTS, poison.toString(), "{".getBytes(StandardCharsets.UTF_8));
        record.headers().add("x", "a\0b".getBytes(StandardCharsets.UTF_8));

        sender.send(List.of(record, event(good, 1)));

        assertThat(effectsOnceQuiet(good)).containsExactly(1L);
        await().until(() -> parked(poison).size() == 1);
    }

    @Test
    void an_event_of_an_unknown_type_is_passed_over() throws SQLException {
        UUID comment = UUID.randomUUID();
        ProducerRecord<String, byte[]> newer = event(comment, 1);
        newer.headers()
                .remove("ce_type")
                .add("ce_type", "vn.danchu.consultation.comment-sung.v1".getBytes(StandardCharsets.UTF_8));

        sender.send(List.of(newer, event(comment, 2)));

        assertThat(effectsOnceQuiet(comment)).containsExactly(2L);
        assertThat(parked(comment)).isEmpty();
    }

    /** Parks the first event of a comment, for a reason that is mended then; returns the event. */
    private UUID park(UUID comment) throws SQLException {
        handler.refuse(comment);
        sender.send(List.of(event(comment, 1)));
        await().until(() -> parked(comment).size() == 1);
        handler.mend(comment);
        return parked(comment).getFirst().eventId();
    }

    private static ConsumerRecord<String, byte[]> arrived(ProducerRecord<String, byte[]> event) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(event.topic(), 0, Long.MAX_VALUE, event.key(), event.value());
        event.headers().forEach(record.headers()::add);
        return record;
    }

    private boolean somebodyWaitsForAnAggregate() throws SQLException {
        return database.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                            "select exists (select from pg_locks where locktype = 'advisory' and not granted)");
                    ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
    }

    /** As an operator does it: with the login of the owner. */
    private static UUID ask(UUID event) throws SQLException {
        UUID question = UUID.randomUUID();
        try (Connection connection = DriverManager.getConnection(
                        Infrastructure.database("consultation"), "consultation_owner", Infrastructure.PASSWORD);
                PreparedStatement statement = connection.prepareStatement(
                        "insert into platform.parked_retry (id, event_id, asked_at) values (?, ?, ?)")) {
            statement.setObject(1, question);
            statement.setObject(2, event);
            statement.setObject(3, OffsetDateTime.parse("2026-04-11T02:00:00Z"));
            statement.executeUpdate();
        }
        return question;
    }

    private Optional<String> answer(UUID question) throws SQLException {
        return database.inTransaction(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("select coalesce(failure, applied || ' applied')"
                            + " from platform.parked_retry where id = ? and answered_at is not null")) {
                statement.setObject(1, question);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                }
            }
        });
    }

    private static ProducerRecord<String, byte[]> event(UUID comment, long version) {
        Envelope envelope = new Envelope(
                UUID.randomUUID(),
                "vn.danchu.consultation.comment-submitted.v1",
                "/hcm/consultation",
                comment,
                version,
                Instant.parse("2026-04-11T02:00:00Z"),
                null,
                null,
                null);
        return CloudEvents.write(
                COMMENTS, CommentSubmitted.class, envelope, ContractJson.write(Comments.submitted(comment)));
    }

    /** Everything sent has been taken when nothing is left to read. */
    private List<Long> effectsOnceQuiet(UUID aggregate) {
        await().until(() -> progress.lag().values().stream().allMatch(lag -> lag == 0));
        return effects(aggregate);
    }

    private List<Long> effects(UUID aggregate) {
        try {
            return database.inTransaction(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(
                        "select version from consultation.effect where subject = ? order by ordinal")) {
                    statement.setObject(1, aggregate);
                    try (ResultSet result = statement.executeQuery()) {
                        List<Long> versions = new ArrayList<>();
                        while (result.next()) {
                            versions.add(result.getLong(1));
                        }
                        return versions;
                    }
                }
            });
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private List<ParkedEvents.Parked> parked(UUID aggregate) throws SQLException {
        return parkedEvents.list(1_000).stream()
                .filter(event -> aggregate.equals(event.aggregateId()))
                .toList();
    }
}

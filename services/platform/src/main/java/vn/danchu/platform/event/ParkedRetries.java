package vn.danchu.platform.event;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.background.Background;
import vn.danchu.platform.database.WorkerDatabase;
import vn.danchu.platform.log.LogKeys;
import vn.danchu.platform.log.LogLine;
import vn.danchu.platform.time.PlatformClock;

/**
 * Tries parked events again when an operator has asked for it in {@code platform.parked_retry}, and answers there. Every
 * replica looks; a question is taken by one of them. During an outage it stays open.
 */
@ApplicationScoped
class ParkedRetries {

    private static final Logger LOG = Logger.getLogger(ParkedRetries.class);

    private static final String OLDEST = """
            select id, event_id from platform.parked_retry where answered_at is null
            order by asked_at, id limit 1 for update skip locked
            """;
    private static final String ANSWER =
            "update platform.parked_retry set answered_at = ?, applied = ?, failure = ? where id = ?";

    private final WorkerDatabase database;
    private final ParkedEvents parkedEvents;
    private final PlatformClock clock;
    private final EventConfiguration configuration;
    private final Background background;

    ParkedRetries(
            WorkerDatabase database,
            ParkedEvents parkedEvents,
            PlatformClock clock,
            EventConfiguration configuration,
            Background background) {
        this.database = database;
        this.parkedEvents = parkedEvents;
        this.clock = clock;
        this.configuration = configuration;
        this.background = background;
    }

    void start(@Observes StartupEvent event) {
        background.repeating("parked-retries", configuration.parked().every(), this::answerOne);
    }

    /** Answers the oldest open question; says whether there was one. */
    boolean answerOne() throws SQLException {
        return database.inTransaction(connection -> {
            Optional<Question> oldest = oldest(connection);
            if (oldest.isPresent()) {
                answer(connection, oldest.get());
            }
            return oldest.isPresent();
        });
    }

    /** The effects have a transaction of their own: asked again after a crash in between, there is nothing left to try. */
    private void answer(Connection connection, Question question) throws SQLException {
        try {
            int applied = parkedEvents.retry(question.eventId());
            LOG.info(LogLine.of("parked.retried")
                    .with(LogKeys.EVENT_ID, question.eventId())
                    .with(LogKeys.COUNT, applied));
            write(connection, question, applied, null);
        } catch (SQLException | RuntimeException failure) {
            Outage.passOn(failure);
            LOG.error(LogLine.of("parked.failed")
                    .with(LogKeys.EVENT_ID, question.eventId())
                    .because(failure));
            write(connection, question, null, Outage.reason(failure));
        }
    }

    private static Optional<Question> oldest(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OLDEST);
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new Question(row.getObject("id", UUID.class), row.getObject("event_id", UUID.class)))
                    : Optional.empty();
        }
    }

    private void write(Connection connection, Question question, @Nullable Integer applied, @Nullable String failure)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ANSWER)) {
            statement.setObject(1, clock.now().atOffset(ZoneOffset.UTC));
            statement.setObject(2, applied, Types.INTEGER);
            statement.setString(3, failure);
            statement.setObject(4, question.id());
            statement.executeUpdate();
        }
    }

    private record Question(UUID id, UUID eventId) {}
}

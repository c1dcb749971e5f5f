package vn.danchu.insight.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.AuthorKind;
import vn.danchu.contracts.consultation.CommentAmended;
import vn.danchu.contracts.consultation.CommentFacts;
import vn.danchu.contracts.consultation.CommentState;
import vn.danchu.contracts.consultation.CommentSubmitted;
import vn.danchu.contracts.consultation.ConsultationForm;
import vn.danchu.contracts.consultation.Stance;
import vn.danchu.contracts.insight.MeasureChanged;
import vn.danchu.testing.event.CollectedEvent;
import vn.danchu.testing.event.EventCollector;
import vn.danchu.testing.event.EventPublisher;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Tokens;

/**
 * Walks docs/follow-a-comment.md from the topic to the screen, in the order of the document; the way to the topic is walked by
 * the test of the same name in consultation.
 */
@QuarkusTest
@WithInfrastructure
class FollowACommentTest {

    private static final UnitRef WARD = new UnitRef("26743", LocalDate.of(2025, 7, 1));
    private static final UUID CONSULTATION = UUID.randomUUID();
    private static final UUID COMMENT = UUID.randomUUID();

    @Test
    void oneEventIsOneChangeOfAFigureOnTheTopicAndOnTheScreen() {
        UUID event = UUID.randomUUID();
        UUID correlation = UUID.randomUUID();
        CommentSubmitted comment = new CommentSubmitted(comment(Stance.OTHER));

        try (EventPublisher consultation = new EventPublisher();
                EventCollector events = EventCollector.of(MeasureChanged.class);
                Watcher screen = Watcher.open(
                        URI.create("http://localhost:" + RestAssured.port + "/api/insight/v1/stream"),
                        Tokens.cityViewer().token(),
                        null)) {
            screen.await(told -> told.name().equals("snapshot"));
            consultation.tell(event, correlation, comment, 1);
            consultation.flush();

            // Counted by insight: the figure names the event as its cause, under the correlation id of the request.
            CollectedEvent told = events.await(causedBy(event));
            assertThat(told.topic()).isEqualTo("insight.measure.v1");
            assertThat(told.attribute("source")).hasValue("/hcm/insight");
            assertThat(told.attribute("correlationid")).hasValue(correlation.toString());
            MeasureChanged figure = told.as(MeasureChanged.class);
            assertThat(figure.unit()).isEqualTo(WARD);
            assertThat(figure.measure()).isEqualTo("comments");
            assertThat(figure.dimensions())
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("authorKind", "CITIZEN", "channel", "PORTAL", "stance", "OTHER"));
            assertThat(figure.day()).isEqualTo(LocalDate.of(2026, 9, 6));

            // On the screen: the same figure, at the same position of the topic.
            Watcher.Told shown = screen.await(change -> change.id() != null && change.offset() == told.offset());
            assertThat(shown.name()).isEqualTo("change");
            assertThat(shown.data()).isEqualTo("{\"figures\":[" + told.json() + "]}");

            // The event came again, as after a crash of the relay: by the time of the next one nothing more was
            // counted.
            UUID next = UUID.randomUUID();
            consultation.tell(event, correlation, comment, 1);
            consultation.tell(next, UUID.randomUUID(), new CommentAmended(comment(Stance.AGREE)), 2);
            consultation.flush();
            events.await(causedBy(next));
            assertThat(events.soFar(causedBy(event))).isEqualTo(List.of(told));
        }
    }

    private static Predicate<CollectedEvent> causedBy(UUID event) {
        return told -> told.attribute("causationid").equals(Optional.of(event.toString()));
    }

    /** Submitted in the first minutes of a day of Vietnam. */
    private static CommentFacts comment(Stance stance) {
        return new CommentFacts(
                COMMENT,
                CONSULTATION,
                WARD,
                WARD,
                AuthorKind.CITIZEN,
                ConsultationForm.PORTAL,
                stance,
                CommentState.SUBMITTED,
                Instant.parse("2026-09-05T17:05:00Z"),
                null,
                null);
    }
}

package vn.danchu.consultation.comment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danchu.consultation.Ward;
import vn.danchu.contracts.consultation.CommentFacts;
import vn.danchu.contracts.consultation.CommentState;
import vn.danchu.contracts.consultation.CommentSubmitted;
import vn.danchu.testing.event.CollectedEvent;
import vn.danchu.testing.event.EventCollector;
import vn.danchu.testing.infrastructure.Infrastructure;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Token;

/**
 * Walks docs/follow-a-comment.md from the request to the topic, in the order of the document; the rest of the way is walked
 * by the test of the same name in insight.
 */
@QuarkusTest
@WithInfrastructure
class FollowACommentTest {

    private static final String CORRELATION_ID = "X-Correlation-Id";
    private static final String WORDS = "Đề nghị kéo dài thời gian góp ý.";

    private final Ward ward = Ward.of(Ward.BEN_THANH);

    @Test
    void oneRequestIsOneCommentOneCommitmentAndOneEventUnderOneCorrelationId() throws SQLException {
        UUID consultation = ward.open();
        Token citizen = ward.citizen();
        String key = UUID.randomUUID().toString();
        String sent = UUID.randomUUID().toString();

        try (EventCollector events = EventCollector.of(CommentSubmitted.class)) {
            // Into the service: the correlation id of the request is that of the answer.
            ValidatableResponse answer = send(citizen, key, sent, consultation).statusCode(201);
            UUID comment = Ward.id(answer);
            assertThat(answer.extract().header(CORRELATION_ID)).isEqualTo(sent);

            // The comment is taken: with its commitment, and an answer kept beside the key.
            assertThat(column("select state from consultation.comment where id = ?", comment))
                    .containsExactly("SUBMITTED");
            assertThat(column(
                            "select kind || ' ' || subject_version from consultation.commitment where subject_id = ?",
                            comment))
                    .containsExactly("SUBMISSION 1");

            // The answer was lost: the same request again makes nothing, and gets the same comment.
            String again = UUID.randomUUID().toString();
            ValidatableResponse repeated =
                    send(citizen, key, again, consultation).statusCode(201);
            assertThat(Ward.id(repeated)).isEqualTo(comment);
            assertThat(repeated.extract().header(CORRELATION_ID)).isEqualTo(again);

            // From the database to the topic: the event, under the correlation id of the request that made it.
            CollectedEvent told = events.await(event -> event.key().equals(comment.toString()));
            assertThat(told.topic()).isEqualTo("consultation.comment.v1");
            assertThat(told.attribute("source")).hasValue("/hcm/consultation");
            assertThat(told.attribute("subject")).hasValue(comment.toString());
            assertThat(told.attribute("aggregateversion")).hasValue("1");
            assertThat(told.attribute("correlationid")).hasValue(sent);
            assertThat(told.attribute("causationid")).isEmpty();
            CommentFacts facts = told.as(CommentSubmitted.class).comment();
            assertThat(facts.state()).isEqualTo(CommentState.SUBMITTED);
            assertThat(facts.unit().code()).isEqualTo(Ward.BEN_THANH);
            assertThat(told.json())
                    .doesNotContain(WORDS)
                    .doesNotContain(citizen.subject().toString());

            // Told once: by the time of a later comment's event nothing more has come.
            UUID later = Ward.said(ward.citizen(), consultation, "Tôi đồng ý.", "AGREE");
            events.await(event -> event.key().equals(later.toString()));
            assertThat(events.soFar(event -> event.key().equals(comment.toString())
                            || event.attribute("correlationid").equals(Optional.of(again))))
                    .containsExactly(told);
        }
    }

    private static ValidatableResponse send(Token citizen, String key, String correlationId, UUID consultation) {
        return given().auth()
                .oauth2(citizen.token())
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .header(CORRELATION_ID, correlationId)
                .body(Ward.comment("dieu-2", WORDS, "OTHER"))
                .post("/api/consultation/v1/consultations/" + consultation + "/comments")
                .then();
    }

    /** As the owner: no login of the service reads all of it. */
    private static List<String> column(String sql, UUID parameter) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        Infrastructure.database("consultation"), "consultation_owner", Infrastructure.PASSWORD);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                List<String> values = new ArrayList<>();
                while (row.next()) {
                    values.add(row.getString(1));
                }
                return values;
            }
        }
    }
}

package vn.danchu.platform.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.danchu.embedded.FreePort;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Tokens;
import vn.danchu.testing.trace.TraceCollector;
import vn.danchu.testing.trace.TraceCollector.CollectedSpan;

/** One trace from a request over the outbox and Kafka to the effect of its event. */
@QuarkusTest
@TestProfile(TraceTest.Traced.class)
@WithInfrastructure
class TraceTest {

    public static class Traced implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                return Map.of(
                        "quarkus.application.name", "danchu-consultation",
                        "danchu.traces.off", "false",
                        "danchu.traces.endpoint", "http://localhost:" + FreePort.find(),
                        "quarkus.otel.bsp.schedule.delay", "50ms");
            } catch (IOException none) {
                throw new AssertionError(none);
            }
        }
    }

    private static final String GATEWAYS_STEP = "b7ad6b7169203331";

    private static TraceCollector collector;

    @Inject
    KafkaClients kafka;

    @BeforeAll
    static void start() throws IOException {
        collector = new TraceCollector(ConfigProvider.getConfig()
                .getValue("danchu.traces.endpoint", URI.class)
                .getPort());
    }

    @AfterAll
    static void stop() {
        collector.close();
    }

    @Test
    void aRequestItsEventAndTheEffectOfThatAreStepsOfOneTrace() {
        String trace = newTrace();

        tell(UUID.randomUUID(), trace, "01");

        List<CollectedSpan> steps = await().until(() -> collector.trace(trace), found -> found.size() == 3);
        CollectedSpan request = step(steps, "SERVER");
        assertThat(request.parentId()).isEqualTo(GATEWAYS_STEP);
        assertThat(request.name()).isEqualTo("ToldResource.tell");
        assertThat(step(steps, "PRODUCER").parentId()).isEqualTo(request.spanId());
        assertThat(step(steps, "PRODUCER").name()).isEqualTo("send vn.danchu.consultation.comment-submitted.v1");
        assertThat(step(steps, "CONSUMER").parentId()).isEqualTo(request.spanId());
        assertThat(step(steps, "CONSUMER").name()).isEqualTo("apply vn.danchu.consultation.comment-submitted.v1");
    }

    @Test
    void theEventNamesTheStepThatCausedIt() {
        UUID comment = UUID.randomUUID();
        String trace = newTrace();

        tell(comment, trace, "01");

        ConsumerRecord<String, byte[]> told = await().until(
                        () -> Topic.records(kafka, "consultation.comment.v1", comment), records -> records.size() == 1)
                .getFirst();
        CollectedSpan request = step(await().until(() -> collector.trace(trace), found -> found.size() == 3), "SERVER");
        assertThat(new String(told.headers().lastHeader("ce_traceparent").value(), StandardCharsets.UTF_8))
                .isEqualTo("00-" + trace + "-" + request.spanId() + "-01");
    }

    @Test
    void aTraceThatTheDoorDoesNotKeepIsNotKeptHere() {
        String dropped = newTrace();
        String kept = newTrace();

        tell(UUID.randomUUID(), dropped, "00");
        tell(UUID.randomUUID(), kept, "01");

        await().until(() -> collector.trace(kept), found -> found.size() == 3);
        assertThat(collector.trace(dropped)).isEmpty();
    }

    @Test
    void aStepTellsOfNoPersonAddressPathOrQuery() {
        String trace = newTrace();
        UUID comment = UUID.randomUUID();

        Response answer = tell(comment, trace, "01");

        List<CollectedSpan> steps = await().until(() -> collector.trace(trace), found -> found.size() == 3);
        assertThat(step(steps, "SERVER").attributes())
                .containsOnlyKeys("http.request.method", "http.response.status_code", "correlationId")
                .containsEntry("http.response.status_code", "204")
                .containsEntry("correlationId", answer.header("X-Correlation-Id"));
        assertThat(step(steps, "PRODUCER").attributes()).isEmpty();
        assertThat(step(steps, "CONSUMER").attributes()).isEmpty();
        assertThat(steps.toString()).doesNotContain(comment.toString(), "127.0.0.1", "told/");
    }

    private static Response tell(UUID comment, String trace, String flags) {
        return given().auth()
                .oauth2(Tokens.citizen().of("26743").token())
                .header("traceparent", "00-" + trace + "-" + GATEWAYS_STEP + "-" + flags)
                .post("/api/consultation/v1/told/" + comment)
                .then()
                .statusCode(204)
                .extract()
                .response();
    }

    private static String newTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static CollectedSpan step(List<CollectedSpan> steps, String kind) {
        return steps.stream()
                .filter(step -> step.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " is missing in " + steps));
    }
}

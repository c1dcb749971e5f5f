package vn.danchu.verification.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danchu.testing.trace.TraceCollector.CollectedSpan;

/** One comment, one trace: from the door through outbox and broker to the figures, whatever process each step is in. */
@OnThePlatform
class TraceJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SUBMITTED = "vn.danchu.consultation.comment-submitted.v1";
    private static final String COUNTED = "vn.danchu.insight.measure-changed.v1";

    @Test
    void aCommentIsOneTraceFromTheGatewayToInsight(Platform platform) throws IOException, InterruptedException {
        platform.demonstrated();
        UUID correlation = UUID.randomUUID();

        OpenConsultation.ofTanDinh(platform).comment("Đề nghị niêm yết thêm tại khu phố.", correlation);

        String trace = await().atMost(PATIENCE)
                .until(
                        () -> platform.collector().spans().stream()
                                .filter(span -> correlation
                                        .toString()
                                        .equals(span.attributes().get("correlationId")))
                                .map(CollectedSpan::traceId)
                                .distinct()
                                .toList(),
                        traces -> !traces.isEmpty())
                .getFirst();
        List<CollectedSpan> steps = await().atMost(PATIENCE)
                .until(
                        () -> platform.collector().trace(trace),
                        found -> found.stream().anyMatch(step -> step.name().equals("send " + COUNTED))
                                && found.stream()
                                        .anyMatch(step -> step.parentId().isEmpty()));
        CollectedSpan door = step(steps, "SERVER", "POST ");
        CollectedSpan service = step(steps, "SERVER", "DiscussionResource.");
        assertThat(door.parentId()).isEmpty();
        assertThat(service.parentId()).isEqualTo(door.spanId());
        assertThat(step(steps, "PRODUCER", "send " + SUBMITTED).parentId()).isEqualTo(service.spanId());
        assertThat(step(steps, "CONSUMER", "apply " + SUBMITTED).parentId()).isEqualTo(service.spanId());
    }

    private static CollectedSpan step(List<CollectedSpan> steps, String kind, String name) {
        return steps.stream()
                .filter(step -> step.kind().equals(kind) && step.name().startsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " " + name + " is missing in " + steps));
    }
}

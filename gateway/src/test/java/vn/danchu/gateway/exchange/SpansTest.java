package vn.danchu.gateway.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.gateway.City;
import vn.danchu.gateway.InCity;
import vn.danchu.testing.trace.TraceCollector;
import vn.danchu.testing.trace.TraceCollector.CollectedSpan;

@QuarkusTest
@TestProfile(SpansTest.Traced.class)
class SpansTest {

    public static class Traced extends InCity {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("danchu.traces.off", "false");
            overrides.put("danchu.traces.endpoint", "http://localhost:" + City.freePort());
            overrides.put("quarkus.otel.bsp.schedule.delay", "50ms");
            return overrides;
        }
    }

    private static final String DRAFTS = "/api/consultation/v1/drafts";
    private static final String CALLERS_STEP = "b7ad6b7169203331";

    private static City city;
    private static TraceCollector collector;

    @BeforeAll
    static void start() throws IOException {
        city = new City();
        collector = new TraceCollector(ConfigProvider.getConfig()
                .getValue("danchu.traces.endpoint", URI.class)
                .getPort());
    }

    @AfterAll
    static void stop() {
        collector.close();
        city.close();
    }

    @BeforeEach
    void forget() {
        city.seen.clear();
    }

    @Test
    void aTraceBeginsAtTheDoorAndTheServiceContinuesIt() throws Exception {
        city.send(city.asCitizen(DRAFTS));

        String[] inward = inward();
        CollectedSpan step = only(inward[1]);
        assertThat(step.spanId()).isEqualTo(inward[2]);
        assertThat(step.parentId()).isEmpty();
        assertThat(step.kind()).isEqualTo("SERVER");
        assertThat(step.name()).isEqualTo("GET consultation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "00"})
    void aCallersTraceGoesOnAndWhetherItIsKeptTheDoorDecides(String flags) throws Exception {
        String trace = UUID.randomUUID().toString().replace("-", "");

        city.send(city.asCitizen(DRAFTS).header("traceparent", "00-" + trace + "-" + CALLERS_STEP + "-" + flags));

        String[] inward = inward();
        assertThat(inward[1]).isEqualTo(trace);
        assertThat(inward[2]).isNotEqualTo(CALLERS_STEP);
        assertThat(inward[3]).isEqualTo("01");
        assertThat(only(trace).parentId()).isEqualTo(CALLERS_STEP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
            })
    void aTraceThatIsNotOneIsReplaced(String header) throws Exception {
        city.send(city.asCitizen(DRAFTS).header("traceparent", header));

        assertThat(inward()[1]).isNotEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void whatTravelsBesideATraceDoesNotPass() throws Exception {
        city.send(city.asCitizen(DRAFTS).header("tracestate", "vendor=1").header("baggage", "who=citizen1"));

        assertThat(city.seen.remove().headers()).doesNotContainKeys("Tracestate", "Baggage");
    }

    @Test
    void aStepTellsOfNoPersonAddressPathOrQuery() throws Exception {
        HttpResponse<String> answer = city.send(city.asCitizen(DRAFTS + "/01JD-TRACKING?q=secret"));

        CollectedSpan step = only(inward()[1]);
        assertThat(step.attributes())
                .containsOnlyKeys(
                        "http.request.method",
                        "http.response.status_code",
                        "danchu.route",
                        "danchu.problem",
                        "danchu.client",
                        "danchu.correlation_id")
                .containsEntry("http.response.status_code", "200")
                .containsEntry("danchu.client", "portal-benthanh")
                .containsEntry(
                        "danchu.correlation_id",
                        answer.headers().firstValue("X-Correlation-Id").orElseThrow());
        assertThat(step.toString()).doesNotContain("TRACKING", "secret", "127.0.0.1");
    }

    @Test
    void aRefusalIsAStepToo() throws Exception {
        String trace = UUID.randomUUID().toString().replace("-", "");

        city.send(city.request(DRAFTS).header("traceparent", "00-" + trace + "-" + CALLERS_STEP + "-01"));

        assertThat(only(trace).attributes())
                .containsEntry("danchu.problem", "unauthenticated")
                .containsEntry("http.response.status_code", "401");
        assertThat(city.seen).isEmpty();
    }

    /** The parts of the header by which the service was told of the trace. */
    private static String[] inward() {
        String header = Objects.requireNonNull(city.seen.remove().header("Traceparent"));
        assertThat(header).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        return header.split("-", -1);
    }

    private static CollectedSpan only(String trace) {
        List<CollectedSpan> spans = await().until(() -> collector.trace(trace), found -> !found.isEmpty());
        assertThat(spans).hasSize(1);
        return spans.getFirst();
    }
}

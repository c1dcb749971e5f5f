package vn.danchu.gateway.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.danchu.gateway.City;
import vn.danchu.gateway.InCity;

/** One gateway, one way out: what TERM does to a request in hand, a reader, a newcomer and the health check. */
@QuarkusTest
@TestProfile(DrainTest.Leaving.class)
class DrainTest {

    /** Its own gateway, since it serves nobody afterwards; with the patience for a request that is being held. */
    public static class Leaving extends InCity {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("danchu.gateway.forward.response-timeout", "30s");
            return overrides;
        }
    }

    @Inject
    Event<ShutdownDelayInitiatedEvent> term;

    @Test
    void whatIsInHandIsFinishedAndWhatIsNewIsSentElsewhere() throws Exception {
        try (City city = new City()) {
            HttpResponse<InputStream> stream = city.client()
                    .send(city.request("/api/insight/v1/public/stream").build(), BodyHandlers.ofInputStream());
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
            city.events.add("data: 1\n\n");
            assertThat(reader.readLine()).isEqualTo("data: 1");
            assertThat(reader.readLine()).isEmpty();
            CompletableFuture<HttpResponse<String>> inHand = city.client()
                    .sendAsync(city.asCitizen("/api/consultation/wait/a").build(), BodyHandlers.ofString());
            CountDownLatch held = city.waiting.take();

            CompletableFuture<Void> drained =
                    CompletableFuture.runAsync(() -> term.fire(new ShutdownDelayInitiatedEvent()));

            await().until(() -> city.send(city.management("/q/health/ready")).statusCode() == 503);
            assertThat(reader.readLine()).matches("retry: [0-9]{3,4}");
            assertThat(reader.readLine()).isEmpty();
            assertThat(reader.readLine()).isNull();
            HttpResponse<String> newcomer = city.send(city.asCitizen("/api/consultation/v1/x"));
            assertThat(newcomer.statusCode()).isEqualTo(503);
            assertThat(newcomer.headers().firstValue("Retry-After")).contains("2");
            assertThat(newcomer.headers().firstValue("Connection")).contains("close");
            assertThat(new JsonObject(newcomer.body()).getString("type")).isEqualTo("/problems/leaving");
            assertThat(drained).isNotDone();

            held.countDown();

            assertThat(inHand.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            drained.get(10, TimeUnit.SECONDS);
            assertThat(city.seen).isEmpty();
        }
    }
}

package vn.danchu.verification.latency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import vn.danchu.verification.Door;

/** What a reader of the live stream has seen of one unit's comments, and when. */
final class Sightings implements AutoCloseable {

    private static final String MEASURE = "comments";

    private final String unit;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Long> totals = new HashMap<>();
    private final List<Sighting> seen = new ArrayList<>();
    private final CountDownLatch snapshot = new CountDownLatch(1);
    private final Stream<String> lines;
    private final Thread reader;

    Sightings(Door door, String token, String unit) throws IOException, InterruptedException {
        this.unit = unit;
        var response = door.client()
                .send(
                        HttpRequest.newBuilder(door.address("/api/insight/v1/stream"))
                                .header("Authorization", "Bearer " + token)
                                .header("Accept", "text/event-stream")
                                .build(),
                        BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new IOException("The stream answered " + response.statusCode() + ".");
        }
        lines = response.body();
        reader = Thread.ofVirtual().start(this::read);
    }

    /** Waits for the snapshot, from which on nothing is missed. */
    void awaitSnapshot() throws InterruptedException {
        snapshot.await();
    }

    /** The number of comments last seen. */
    synchronized long count() {
        return totals.values().stream().mapToLong(Long::longValue).sum();
    }

    /** When the count first reached a number, on the clock of {@link System#nanoTime()}; nothing while it has not. */
    synchronized OptionalLong reached(long count) {
        return seen.stream()
                .filter(sighting -> sighting.count() >= count)
                .mapToLong(Sighting::at)
                .findFirst();
    }

    private void read() {
        try {
            lines.filter(line -> line.startsWith("data:")).forEach(this::take);
        } catch (UncheckedIOException left) {
            // Closed by us, or by the service; a count that stays behind tells the latter.
            snapshot.countDown();
        }
    }

    private synchronized void take(String line) {
        long now = System.nanoTime();
        try {
            for (JsonNode figure :
                    json.readTree(line.substring("data:".length())).path("figures")) {
                if (figure.path("measure").asText().equals(MEASURE)
                        && figure.path("unit").path("code").asText().equals(unit)) {
                    totals.put(figure.path("id").asText(), figure.path("total").asLong());
                }
            }
        } catch (IOException notJson) {
            throw new IllegalStateException("The stream sent what is no JSON.", notJson);
        }
        seen.add(new Sighting(count(), now));
        snapshot.countDown();
    }

    @Override
    public void close() {
        lines.close();
        reader.interrupt();
    }

    private record Sighting(long count, long at) {}
}

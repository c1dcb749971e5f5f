package vn.danchu.insight.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A reader of server-sent events that follows the specification, over real HTTP. */
final class Watcher implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final HttpClient client = HttpClient.newHttpClient();
    private final LinkedBlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final InputStream stream;
    private final int status;
    private final HttpClient.Version version;

    /**
     * An event, or a comment.
     *
     * @param name of the event; {@code comment} for a comment, {@code retry} for a word on when to come back
     * @param id it carries; absent where it carries none
     * @param data it carries
     */
    record Told(String name, @Nullable String id, String data) {

        long offset() {
            if (id == null) {
                throw new AssertionError("no id: " + this);
            }
            return Long.parseLong(id.substring(id.indexOf('-') + 1));
        }

        String epoch() {
            if (id == null) {
                throw new AssertionError("no id: " + this);
            }
            return id.substring(0, id.indexOf('-'));
        }
    }

    private Watcher(URI address, @Nullable String token, @Nullable String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            status = response.statusCode();
            version = response.version();
            stream = response.body();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError("the stream did not open", failed);
        }
        if (status == 200) {
            Thread.ofVirtual().start(this::read);
        }
    }

    static Watcher open(URI address, @Nullable String token, @Nullable String lastEventId) {
        return new Watcher(address, token, lastEventId);
    }

    int status() {
        return status;
    }

    HttpClient.Version version() {
        return version;
    }

    /** The next event that fits; what comes before it is passed over. */
    Told await(Predicate<Told> wanted) {
        return awaitAll(wanted).getLast();
    }

    /** Everything up to and with the next event that fits, comments left out. */
    List<Told> awaitAll(Predicate<Told> wanted) {
        List<Told> seen = new ArrayList<>();
        // For all of it: signs of life come for ever.
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            while (true) {
                Told next = told.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (next == null) {
                    throw new AssertionError("nothing fits among " + seen.size() + " events, the last of them "
                            + (seen.isEmpty() ? "none" : seen.getLast()));
                }
                if (!next.name().equals("comment") || wanted.test(next)) {
                    seen.add(next);
                }
                if (wanted.test(next)) {
                    return seen;
                }
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** Waits until the service ends the stream. */
    void awaitEnd() {
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the stream goes on");
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        try {
            stream.close();
            if (!client.awaitTermination(Duration.ofSeconds(PATIENCE_SECONDS))) {
                throw new AssertionError("the client goes on");
            }
        } catch (IOException | InterruptedException gone) {
            throw new AssertionError(gone);
        }
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String name = "message";
            @Nullable String id = null;
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        told.add(new Told(name, id, data.toString()));
                    }
                    name = "message";
                    id = null;
                    data = new StringBuilder();
                } else if (line.startsWith(":")) {
                    told.add(new Told("comment", null, line));
                } else if (line.startsWith("retry: ")) {
                    told.add(new Told("retry", null, line.substring(7)));
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data: ")) {
                    data.append(line.substring(6));
                } else {
                    throw new AssertionError("no line of an event: " + line);
                }
            }
        } catch (IOException gone) {
            // Ended by one of the two sides.
        } finally {
            ended.countDown();
        }
    }
}

package vn.danchu.verification.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danchu.verification.rig.Rig;

/**
 * A dashboard that stays: it reads the live stream, comes back with the id it saw last whenever it is sent away, and remembers all it
 * was told.
 */
final class StreamWatch implements AutoCloseable {

    private static final Duration BACK_AFTER = Duration.ofMillis(300);

    private final Rig rig;
    private final List<Seen> seen = new ArrayList<>();
    private final Thread thread;
    private volatile boolean going = true;
    private @Nullable String lastId;

    StreamWatch(Rig rig) {
        this.rig = rig;
        this.thread = Thread.ofVirtual().name("stream-watch").start(this::watch);
    }

    /** What was seen so far, in its order. */
    synchronized List<Seen> seen() {
        return List.copyOf(seen);
    }

    /** Waits until an offset was seen; false where it does not come. */
    boolean reaches(long offset, Duration limit) throws InterruptedException {
        long giveUp = System.nanoTime() + limit.toNanos();
        while (last() < offset) {
            if (System.nanoTime() > giveUp) {
                return false;
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        return true;
    }

    @Override
    public void close() {
        going = false;
        thread.interrupt();
    }

    private synchronized long last() {
        for (Seen each : seen.reversed()) {
            if (each.offset() >= 0) {
                return each.offset();
            }
        }
        return -1;
    }

    private void watch() {
        try {
            while (going) {
                try {
                    connect();
                } catch (IOException | UncheckedIOException away) {
                    // Back below.
                }
                Thread.sleep(BACK_AFTER);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect() throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(rig.door().address("/api/insight/v1/stream"))
                .header("Authorization", "Bearer " + rig.people().token("city.viewer"))
                .header("Accept", "text/event-stream");
        String known = lastId;
        if (known != null) {
            request.header("Last-Event-ID", known);
        }
        HttpResponse<Stream<String>> response = rig.door().client().send(request.build(), BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
            if (response.statusCode() != 200) {
                return;
            }
            String name = "";
            @Nullable String id = null;
            for (var each = lines.iterator(); going && each.hasNext(); ) {
                String line = each.next();
                if (line.startsWith("event:")) {
                    name = line.substring("event:".length()).strip();
                } else if (line.startsWith("id:")) {
                    id = line.substring("id:".length()).strip();
                } else if (line.isEmpty()) {
                    // An event counts once it is whole.
                    take(name, id);
                    name = "";
                    id = null;
                }
            }
        }
    }

    private synchronized void take(String name, @Nullable String id) {
        switch (name) {
            case "reset" -> seen.add(new Seen(Seen.Kind.RESET, "", -1));
            case "snapshot" -> seen.add(remembered(Seen.Kind.SNAPSHOT, id));
            case "change" -> seen.add(remembered(Seen.Kind.CHANGE, id));
            default -> {
                // A heartbeat or a word on when to come back.
            }
        }
    }

    private Seen remembered(Seen.Kind kind, @Nullable String id) {
        if (id == null || id.isEmpty()) {
            lastId = null;
            return new Seen(kind, "", -1);
        }
        lastId = id;
        int end = id.lastIndexOf('-');
        return new Seen(kind, id.substring(0, end), Long.parseLong(id.substring(end + 1)));
    }

    /**
     * An event of the stream.
     *
     * @param kind of event
     * @param epoch that its id tells; empty where it tells none
     * @param offset that its id tells; -1 where it tells none
     */
    record Seen(Kind kind, String epoch, long offset) {
        enum Kind {
            RESET,
            SNAPSHOT,
            CHANGE
        }
    }
}

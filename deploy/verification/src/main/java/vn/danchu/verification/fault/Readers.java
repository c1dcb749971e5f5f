package vn.danchu.verification.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danchu.verification.rig.Rig;

/** Readers of the live stream who do not behave. */
final class Readers {

    private static final String STREAM = "/api/insight/v1/stream";

    private Readers() {}

    /** Readers come back with ids that were never given out. */
    record WithForgedIds() implements Fault {

        private static final String OTHER_TOPIC = "0".repeat(32);

        @Override
        public String words() {
            return "readers of the stream with forged ids";
        }

        @Override
        public Struck strike(Scene scene) throws IOException, InterruptedException {
            Map<String, String> reasons = new LinkedHashMap<>();
            reasons.put("none-of-ours", "UNKNOWN");
            reasons.put(OTHER_TOPIC + "-5", "OTHER_EPOCH");
            for (Map.Entry<String, String> forged : reasons.entrySet()) {
                Told told = welcome(scene.rig(), forged.getKey()).getFirst();
                if (!told.data().contains(forged.getValue())) {
                    throw new DidNotHappen("a reader with a forged id was not told " + forged.getValue());
                }
            }
            return Struck.with(String.join(", ", reasons.values()));
        }
    }

    /** A reader comes back, again and again, with an id that it once was given; in the end what came after it is no longer kept. */
    record WithAnExpiredId() implements Fault {

        private static final Duration PATIENCE = Duration.ofMinutes(2);
        private static final int COMMENTS_BETWEEN = 10;

        @Override
        public String words() {
            return "a reader of the stream with an id that has expired";
        }

        @Override
        public Struck strike(Scene scene) throws IOException, InterruptedException {
            String old = welcome(scene.rig(), null).getFirst().id();
            int before = scene.load().acknowledged();
            long giveUp = System.nanoTime() + PATIENCE.toNanos();
            List<Told> told = List.of();
            while (!expired(told)) {
                if (System.nanoTime() > giveUp) {
                    throw new DidNotHappen("everything after " + old + " is still kept");
                }
                scene.load().await(COMMENTS_BETWEEN);
                told = welcome(scene.rig(), old);
            }
            if (!told.getLast().name().equals("snapshot") || told.getLast().id().equals(old)) {
                throw new IOException("After the reset came a " + told.getLast().name());
            }
            return Struck.with(
                    "after " + (scene.load().acknowledged() - before) + " contributions, then a reset and a snapshot");
        }

        private static boolean expired(List<Told> told) {
            return !told.isEmpty() && told.getFirst().data().contains("EXPIRED");
        }
    }

    /**
     * What a reader is told first: a change or a snapshot, or a reset and what follows it.
     *
     * @param id of the last event it says that it has seen; absent for none
     */
    private static List<Told> welcome(Rig rig, @Nullable String id) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(rig.door().address(STREAM))
                .header("Authorization", "Bearer " + rig.people().token("city.viewer"))
                .header("Accept", "text/event-stream");
        if (id != null) {
            request.header("Last-Event-ID", id);
        }
        HttpResponse<Stream<String>> response = rig.door().client().send(request.build(), BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
            List<Told> told = new ArrayList<>();
            Map<String, String> fields = new HashMap<>();
            for (var each = lines.iterator(); each.hasNext(); ) {
                String line = each.next();
                int colon = line.indexOf(':');
                if (colon > 0) {
                    fields.put(
                            line.substring(0, colon), line.substring(colon + 1).strip());
                } else if (line.isEmpty() && fields.containsKey("event")) {
                    Told next = new Told(
                            fields.getOrDefault("event", ""),
                            fields.getOrDefault("id", ""),
                            fields.getOrDefault("data", ""));
                    told.add(next);
                    if (!next.name().equals("reset")) {
                        return told;
                    }
                    fields.clear();
                }
            }
            throw new IOException("The stream ended, with status " + response.statusCode());
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** An event of the stream. */
    private record Told(String name, String id, String data) {}

    /** Readers open the stream and never read a byte of it. The others must not notice. */
    record WhoDoNotRead(int number) implements Fault {

        private static final Duration DURATION = Duration.ofSeconds(6);

        @Override
        public String words() {
            return number + " readers of the stream who do not read";
        }

        @Override
        public Struck strike(Scene scene) throws IOException, InterruptedException {
            URI address = scene.rig().door().address(STREAM);
            byte[] request = """
                GET %s HTTP/1.1\r
                Host: localhost\r
                Accept: text/event-stream\r
                Authorization: Bearer %s\r
                \r
                """.formatted(STREAM, scene.rig().people().token("city.viewer"))
                    .getBytes(StandardCharsets.US_ASCII);
            Socket[] sockets = new Socket[number];
            try {
                for (int each = 0; each < number; each++) {
                    sockets[each] = new Socket();
                    sockets[each].setReceiveBufferSize(4_096);
                    sockets[each].connect(new java.net.InetSocketAddress(address.getHost(), address.getPort()));
                    sockets[each].getOutputStream().write(request);
                }
                Thread.sleep(DURATION);
                int waiting = 0;
                for (Socket socket : sockets) {
                    waiting += socket.getInputStream().available() > 0 ? 1 : 0;
                }
                if (waiting < number) {
                    throw new DidNotHappen("only " + waiting + " readers had anything to read");
                }
                return Struck.with(waiting + " connections full of what nobody reads");
            } finally {
                for (Socket socket : sockets) {
                    if (socket != null) {
                        socket.close();
                    }
                }
            }
        }
    }
}

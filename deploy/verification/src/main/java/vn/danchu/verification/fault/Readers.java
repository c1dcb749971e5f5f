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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
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
                String told = reset(scene.rig(), forged.getKey());
                if (!told.contains(forged.getValue())) {
                    throw new DidNotHappen("a reader with a forged id was told: " + told);
                }
            }
            return Struck.with(String.join(", ", reasons.values()));
        }

        /** The data of the first event, which tells why all begins anew. */
        private static String reset(Rig rig, String id) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(rig.door().address(STREAM))
                    .header("Authorization", "Bearer " + rig.people().token("city.viewer"))
                    .header("Accept", "text/event-stream")
                    .header("Last-Event-ID", id)
                    .build();
            HttpResponse<Stream<String>> response = rig.door().client().send(request, BodyHandlers.ofLines());
            try (Stream<String> lines = response.body()) {
                return lines.filter(line -> line.startsWith("data:"))
                        .findFirst()
                        .orElse("nothing, with status " + response.statusCode());
            } catch (UncheckedIOException broken) {
                throw broken.getCause();
            }
        }
    }

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

package vn.danchu.local.supervision;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How to see that a part works. */
public sealed interface Health {

    /** Asked again and again while a part starts; must answer soon. */
    boolean good() throws InterruptedException;

    /** Takes back what a former life of the part left behind as a sign of health. */
    void forget() throws IOException;

    /** An address that answers 200. */
    record Answers(URI address) implements Health {

        private static final Duration PATIENCE = Duration.ofSeconds(2);
        private static final HttpClient CLIENT =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build();

        @Override
        public boolean good() throws InterruptedException {
            try {
                var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
                return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public void forget() {}
    }

    /** A file that the part makes when it is ready, for parts that speak no HTTP. */
    record Says(Path file) implements Health {

        @Override
        public boolean good() {
            return Files.exists(file);
        }

        @Override
        public void forget() throws IOException {
            Files.deleteIfExists(file);
        }
    }
}

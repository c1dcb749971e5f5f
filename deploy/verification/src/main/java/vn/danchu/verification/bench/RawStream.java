package vn.danchu.verification.bench;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The least that sends events to many readers: Vert.x, one buffer, written to every connection as often as it is asked. It knows no rights, no
 * past and no slow reader. A process of its own, as ours is.
 */
public final class RawStream {

    private static final List<Loop> LOOPS = new CopyOnWriteArrayList<>();

    private RawStream() {}

    /** Arguments: the port, and a file with the event. */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        Buffer event = Buffer.buffer(Files.readAllBytes(Path.of(arguments[1])));
        Vertx vertx = Vertx.vertx();
        vertx.deployVerticle(
                        () -> new Loop(port, event),
                        new DeploymentOptions().setInstances(VertxOptions.DEFAULT_EVENT_LOOP_POOL_SIZE))
                .onFailure(failure -> System.exit(1));
    }

    /** The readers of one event loop. */
    private static final class Loop extends AbstractVerticle {

        private final int port;
        private final Buffer event;
        private final Set<HttpServerResponse> readers = new LinkedHashSet<>();

        Loop(int port, Buffer event) {
            this.port = port;
            this.event = event;
        }

        @Override
        public void start(Promise<Void> started) {
            LOOPS.add(this);
            vertx.createHttpServer()
                    .requestHandler(this::answer)
                    .listen(port, "localhost")
                    .<Void>mapEmpty()
                    .onComplete(started);
        }

        private void answer(HttpServerRequest request) {
            if (request.method().equals(HttpMethod.POST)) {
                int times = Integer.parseInt(request.path().substring(1));
                for (int time = 0; time < times; time++) {
                    LOOPS.forEach(Loop::tell);
                }
                request.response().end();
                return;
            }
            HttpServerResponse response = request.response();
            response.putHeader("Content-Type", "text/event-stream").setChunked(true);
            readers.add(response);
            response.closeHandler(left -> readers.remove(response));
            response.write(event);
        }

        private void tell() {
            context.runOnContext(now -> readers.forEach(reader -> reader.write(event)));
        }
    }
}

package vn.danchu.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first attempt finds a port on which nobody listens, the second one a listener. */
class ConnectingTest {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient();
    private final AtomicInteger retried = new AtomicInteger();
    private ServerSocket listener;
    private Queue<Integer> ports;

    @BeforeEach
    void listen() throws IOException {
        listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        int nobody;
        try (ServerSocket closed = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            nobody = closed.getLocalPort();
        }
        ports = new ArrayDeque<>(List.of(nobody, listener.getLocalPort()));
    }

    @AfterEach
    void close() throws Exception {
        listener.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void aSafeRequestIsConnectedAtTheSecondAttempt() throws Exception {
        HttpClientRequest request = connect(HttpMethod.GET);

        assertThat(request.connection().remoteAddress().port()).isEqualTo(listener.getLocalPort());
        assertThat(retried).hasValue(1);
    }

    @Test
    void anUnsafeRequestIsNotTriedAgain() {
        assertThatThrownBy(() -> connect(HttpMethod.POST))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(ConnectException.class);
        assertThat(ports).hasSize(1);
        assertThat(retried).hasValue(0);
    }

    private HttpClientRequest connect(HttpMethod method) throws Exception {
        Future<HttpClientRequest> connected = Connecting.connect(
                method, () -> client.request(method, ports.remove(), "localhost", "/"), retried::incrementAndGet);
        return connected.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}

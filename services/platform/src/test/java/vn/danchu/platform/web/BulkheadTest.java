package vn.danchu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.danchu.testing.infrastructure.WithInfrastructure;

/** Who gets no turn in time is told so, however many they are, and the service is none the worse for it. */
@QuarkusTest
@WithInfrastructure
class BulkheadTest {

    private static final int CROWD = 40;

    @Inject
    Transactions transactions;

    @Inject
    WebLimits limits;

    @Test
    void reads_wait_for_their_turn_and_are_told_to_come_back_when_none_comes() throws Exception {
        String note = Requests.write(Requests.text("nothing special")).header("Location");
        var allTaken = new CountDownLatch(limits.transactions());
        var end = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<jakarta.ws.rs.core.Response>> holders = IntStream.range(0, limits.transactions())
                    .mapToObj(_ -> callers.submit(() -> hold(allTaken, end)))
                    .toList();
            try {
                assertThat(allTaken.await(10, TimeUnit.SECONDS)).isTrue();

                List<CompletableFuture<Response>> crowd = IntStream.range(0, CROWD)
                        .mapToObj(_ -> CompletableFuture.supplyAsync(() -> read(note), callers))
                        .toList();

                assertThat(crowd)
                        .allSatisfy(caller -> caller.join()
                                .then()
                                .statusCode(503)
                                .header("Retry-After", equalTo("2"))
                                .contentType("application/problem+json")
                                .body("type", equalTo("/problems/unavailable")));
            } finally {
                end.countDown();
            }
            for (Future<jakarta.ws.rs.core.Response> holder : holders) {
                assertThat(holder.get().getStatus()).isEqualTo(204);
            }
        }
        read(note).then().statusCode(200);
    }

    private jakarta.ws.rs.core.Response hold(CountDownLatch taken, CountDownLatch end) throws Exception {
        return transactions.inTurn(() -> {
            taken.countDown();
            end.await();
            return jakarta.ws.rs.core.Response.noContent().build();
        });
    }

    private static Response read(String note) {
        return Requests.by(Requests.citizen()).get(note);
    }
}

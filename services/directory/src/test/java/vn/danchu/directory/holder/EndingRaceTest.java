package vn.danchu.directory.holder;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.danchu.directory.Requests;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

/** One official ends a community in the moment in which another records who heads it. */
@QuarkusTest
@WithInfrastructure
class EndingRaceTest {

    private static final String WARD = "27073";
    private static final String COMMUNITIES = Requests.API + "communities/";
    private static final int ROUNDS = 30;

    private final Token officer = Tokens.officer().of(WARD);

    @Test
    void nobodyHeadsWhatEndedMeanwhile() throws Exception {
        List<String> beyondTheEnd = new ArrayList<>();
        try (ExecutorService officials = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                String community = established("Khu phố " + round);
                CountDownLatch together = new CountDownLatch(1);
                Future<Response> taken = officials.submit(() -> {
                    together.await();
                    return take(community);
                });
                Future<Response> ended = officials.submit(() -> {
                    together.await();
                    return end(community);
                });
                together.countDown();

                assertThat(taken.get().statusCode()).isIn(201, 422);
                assertThat(ended.get().statusCode()).isEqualTo(200);
                beyondTheEnd.addAll(ends(community));
            }
        }

        assertThat(beyondTheEnd).allMatch("2026-10-01"::equals);
    }

    private String established(String name) {
        return Requests.id(Requests.as(officer)
                .body(Map.of(
                        "unit", WARD,
                        "kind", "KHU_PHO",
                        "name", name,
                        "decision", "Nghị quyết số 12/NQ-HĐND ngày 20/5/2026",
                        "validFrom", "2026-06-01"))
                .post(COMMUNITIES)
                .then()
                .statusCode(201));
    }

    private Response take(String community) {
        return Requests.as(officer)
                .body(Map.of(
                        "subject", UUID.randomUUID().toString(),
                        "fullName", "Đỗ Thị Cúc",
                        "kind", "ELECTED",
                        "from", "2026-06-01",
                        "until", "2031-06-01"))
                .post(COMMUNITIES + community + "/heads");
    }

    private Response end(String community) {
        return Requests.as(officer)
                .body(Map.of("from", "2026-10-01", "reason", "Sáp nhập vào Khu phố 2"))
                .post(COMMUNITIES + community + "/dissolution");
    }

    private List<String> ends(String community) {
        return Requests.as(officer)
                .get(COMMUNITIES + community + "/heads")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.until");
    }
}

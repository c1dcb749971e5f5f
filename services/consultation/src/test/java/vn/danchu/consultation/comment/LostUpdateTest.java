package vn.danchu.consultation.comment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.danchu.consultation.Ward;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Token;

/** Fifty devices of one person change the same comment at once, each until its own change is in. */
@QuarkusTest
@WithInfrastructure
class LostUpdateTest {

    private static final int WRITERS = 50;
    private static final String COMMENTS = "/api/consultation/v1/comments/";

    @Test
    void fifty_writers_lose_no_update() throws Exception {
        Ward ward = Ward.of(Ward.BEN_THANH);
        Token citizen = ward.citizen();
        UUID comment = Ward.said(citizen, ward.open(), "Có mặt:", "OTHER");

        List<Integer> refusals = new ArrayList<>();
        try (ExecutorService devices = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> writers = new ArrayList<>();
            for (int number = 0; number < WRITERS; number++) {
                String word = " số " + number + ";";
                writers.add(devices.submit(() -> append(citizen, comment, word)));
            }
            for (Future<Integer> writer : writers) {
                refusals.add(writer.get());
            }
        }

        Response stored = read(comment);
        String text = stored.jsonPath().getString("text");
        for (int number = 0; number < WRITERS; number++) {
            assertThat(text).containsOnlyOnce(" số " + number + ";");
        }
        assertThat(stored.header("ETag")).startsWith("\"" + WRITERS + "-");
        assertThat(refusals.stream().mapToInt(Integer::intValue).sum())
                .as("writers who met another and had to read again")
                .isPositive();
    }

    /** Adds a word to what is there, and again on what is newer; how often somebody else was first. */
    private static int append(Token citizen, UUID comment, String word) {
        int stale = 0;
        while (true) {
            Response seen = read(comment);
            int status = given().auth()
                    .oauth2(citizen.token())
                    .contentType("application/json")
                    .header("If-Match", seen.header("ETag"))
                    .body(Map.of("text", seen.jsonPath().getString("text") + word, "stance", "OTHER"))
                    .put(COMMENTS + comment)
                    .statusCode();
            switch (status) {
                case 200 -> {
                    return stale;
                }
                case 412 -> stale++;
                // Too busy: the same again.
                case 503 -> {}
                default -> throw new AssertionError("answered " + status);
            }
        }
    }

    private static Response read(UUID comment) {
        Response seen = given().get(COMMENTS + comment);
        // Too busy: the same again.
        return seen.statusCode() == 503 ? read(comment) : seen;
    }
}

package vn.danchu.consultation.comment;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.danchu.consultation.Ward;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Token;

/** Two hundred people speak while the consultation closes. */
@QuarkusTest
@WithInfrastructure
class ClosingRaceTest {

    private static final int EARLY = 50;
    private static final int RACING = 100;
    private static final int AFTER = 50;

    @Inject
    AgroalDataSource database;

    @AfterEach
    void resetClock() {
        Ward.resetClock();
    }

    @Test
    void everyAnsweredSubmissionIsCountedOrLateAndTheCountIsExact() throws Exception {
        Ward ward = Ward.of(Ward.BEN_THANH);
        UUID id = ward.open();
        Instant closesAt = Instant.parse(Ward.read(id).getString("closesAt"));
        Token citizen = ward.citizen();

        List<String> states = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch first = new CountDownLatch(EARLY);
            CountDownLatch moved = new CountDownLatch(1);
            List<Future<String>> answers = new ArrayList<>();
            for (int number = 0; number < EARLY; number++) {
                String text = "Trước " + number;
                answers.add(people.submit(() -> {
                    try {
                        return state(citizen, id, text);
                    } finally {
                        first.countDown();
                    }
                }));
            }
            first.await();
            for (int number = 0; number < RACING; number++) {
                String text = "Cùng lúc " + number;
                answers.add(people.submit(() -> state(citizen, id, text)));
            }
            Ward.moveClockTo(closesAt);
            moved.countDown();
            for (int number = 0; number < AFTER; number++) {
                String text = "Sau " + number;
                answers.add(people.submit(() -> {
                    moved.await();
                    return state(citizen, id, text);
                }));
            }
            for (Future<String> answer : answers) {
                states.add(answer.get());
            }
        }

        long countedAtClosing = Ward.awaitState(id, "CLOSED").getLong("countedAtClosing");
        Map<String, Long> answered =
                states.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(answered.keySet()).containsExactlyInAnyOrder("SUBMITTED", "LATE");
        assertThat(answered.get("SUBMITTED")).isBetween((long) EARLY, (long) EARLY + RACING);
        assertThat(countedAtClosing).isEqualTo(answered.get("SUBMITTED"));
        assertThat(stored(id)).isEqualTo(answered);
    }

    /** Speaks, and again with the same key where the service asks to come back. */
    private static String state(Token citizen, UUID consultation, String text) {
        String key = UUID.randomUUID().toString();
        while (true) {
            ValidatableResponse response = Ward.as(citizen, key)
                    .body(Ward.comment(null, text, "OTHER"))
                    .post("/api/consultation/v1/consultations/" + consultation + "/comments")
                    .then();
            if (response.extract().statusCode() != 503) {
                return response.statusCode(201).extract().jsonPath().getString("state");
            }
        }
    }

    private Map<String, Long> stored(UUID consultation) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select state, count(*) from consultation.comment where consultation_id = ? group by state")) {
            statement.setObject(1, consultation);
            try (ResultSet row = statement.executeQuery()) {
                Map<String, Long> counts = new HashMap<>();
                while (row.next()) {
                    counts.put(row.getString(1), row.getLong(2));
                }
                return counts;
            }
        }
    }
}

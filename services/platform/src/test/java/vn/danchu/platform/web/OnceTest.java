package vn.danchu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.platform.web.example.Gate;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Token;

/** A create happens once, however often it is sent. */
@QuarkusTest
@WithInfrastructure
class OnceTest {
    private static final String WAITING = "wait at the gate";

    @Inject
    Notes notes;

    @Inject
    Gate gate;

    @Inject
    ExpiredKeys expired;

    private final Token citizen = Requests.citizen();
    private final String key = Requests.key();

    @Test
    void a_repeated_request_gets_the_first_answer_and_creates_nothing() {
        String text = unique();
        Response first = Requests.write(citizen, key, Requests.text(text));

        Response second = Requests.write(citizen, key, Requests.text(text));

        first.then().statusCode(201);
        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .body("id", equalTo(first.path("id")));
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(notes.withText(text)).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        Requests.write(citizen, key, Requests.text("one")).then().statusCode(201);
        String text = unique();

        Requests.write(citizen, key, Requests.text(text))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"))
                .body("field", equalTo("Idempotency-Key"));
        assertThat(notes.withText(text)).isZero();
    }

    @Test
    void the_same_key_of_another_person_or_client_is_another_key() {
        String text = unique();

        Requests.write(citizen, key, Requests.text(text)).then().statusCode(201);
        Requests.write(Requests.citizen(), key, Requests.text(text)).then().statusCode(201);
        Requests.write(citizen.through("portal-saigon"), key, Requests.text(text))
                .then()
                .statusCode(201);

        assertThat(notes.withText(text)).isEqualTo(3);
    }

    @Test
    void the_same_key_for_another_subject_of_the_path_is_another_key() {
        String one = copy(UUID.randomUUID()).then().statusCode(202).extract().path("id");
        UUID subject = UUID.randomUUID();
        String other = copy(subject).then().statusCode(202).extract().path("id");

        copy(subject)
                .then()
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(other));
        assertThat(other).isNotEqualTo(one);
    }

    private Response copy(UUID subject) {
        return Requests.by(citizen).header("Idempotency-Key", key).post(Requests.NOTES + "/" + subject + "/copies");
    }

    @Test
    void a_create_without_a_key_is_refused() {
        String text = unique();

        Requests.by(citizen)
                .body(Requests.text(text))
                .post(Requests.NOTES)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-missing"));
        assertThat(notes.withText(text)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "kh\u00f3a", "a/b", "'--", "\"\"", "\"a"})
    void a_key_has_plain_characters_only(String bad) {
        Requests.write(citizen, bad, Requests.text("a"))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-invalid"));
    }

    @Test
    void a_key_has_a_greatest_length() {
        Requests.write(citizen, "k".repeat(100), Requests.text("a")).then().statusCode(201);
        Requests.write(citizen, "k".repeat(101), Requests.text("a"))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-invalid"));
    }

    @Test
    void a_refusal_leaves_nothing_behind_not_even_the_key() {
        Requests.write(citizen, key, Requests.text("refuse me"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/period-too-short"));

        assertThat(notes.withText("refuse me")).isZero();
        assertThat(notes.keys(key)).isZero();
    }

    @Test
    void a_failure_leaves_nothing_behind_either() {
        Requests.write(citizen, key, Requests.text("fail on me"))
                .then()
                .statusCode(500)
                .body("type", equalTo("/problems/internal"));

        assertThat(notes.withText("fail on me")).isZero();
        assertThat(notes.keys(key)).isZero();
        Requests.write(citizen, key, Requests.text("better")).then().statusCode(201);
    }

    @Test
    void a_twin_waits_for_the_first_and_gets_its_answer() {
        var first = atTheGate();
        var twin = atOnce(WAITING);
        Awaitility.await().until(() -> notes.waiting() > 0);

        gate.letOneGo();

        first.join().then().statusCode(201);
        twin.join()
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first.join().path("id")));
        assertThat(notes.keys(key)).isEqualTo(1);
    }

    @Test
    void a_twin_does_not_wait_for_ever() {
        var first = atTheGate();

        Requests.write(citizen, key, Requests.text(WAITING))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/idempotency-in-progress"));

        gate.letOneGo();
        first.join().then().statusCode(201);
    }

    private CompletableFuture<Response> atTheGate() {
        var first = atOnce(WAITING);
        gate.awaitArrival();
        return first;
    }

    private CompletableFuture<Response> atOnce(String text) {
        return CompletableFuture.supplyAsync(
                () -> Requests.write(citizen, key, Requests.text(text)), Thread::startVirtualThread);
    }

    @Test
    void twenty_at_once_create_one() {
        String text = unique();

        var responses = IntStream.range(0, 20).mapToObj(_ -> atOnce(text)).toList();

        assertThat(responses)
                .allSatisfy(response -> assertThat(response.join().statusCode()).isEqualTo(201));
        assertThat(responses.stream().map(response -> response.join().<String>path("id")))
                .hasSize(20)
                .containsOnly(responses.getFirst().join().<String>path("id"));
        assertThat(notes.withText(text)).isEqualTo(1);
    }

    @Test
    void a_key_past_its_time_is_a_new_one_swept_or_not() {
        String text = unique();
        String one = Requests.write(citizen, key, Requests.text(text)).path("id");
        notes.expire(key, Instant.now().minusSeconds(1));

        String other = Requests.write(citizen, key, Requests.text(text)).path("id");

        assertThat(other).isNotEqualTo(one);
        assertThat(notes.withText(text)).isEqualTo(2);
    }

    @Test
    void keys_past_their_time_are_swept_in_batches_and_others_stay() throws Exception {
        // Long ago, so that the keys of other tests are not among them.
        Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
        String[] old = {Requests.key(), Requests.key(), Requests.key()};
        for (String each : old) {
            Requests.write(citizen, each, Requests.text("a")).then().statusCode(201);
            notes.expire(each, longAgo);
        }
        Requests.write(citizen, key, Requests.text("a")).then().statusCode(201);

        int first = expired.sweep(longAgo.plus(Duration.ofDays(1)), 2);
        int second = expired.sweep(longAgo.plus(Duration.ofDays(1)), 2);

        assertThat(first).isEqualTo(2);
        assertThat(second).isEqualTo(1);
        assertThat(notes.keys(key)).isEqualTo(1);
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 18);
    }
}

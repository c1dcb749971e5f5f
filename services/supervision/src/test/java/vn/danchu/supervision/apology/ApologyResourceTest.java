package vn.danchu.supervision.apology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danchu.contracts.duty.DutyMet;
import vn.danchu.contracts.duty.DutyOpened;
import vn.danchu.contracts.supervision.ApologyDue;
import vn.danchu.contracts.supervision.ApologyMeetingHeld;
import vn.danchu.contracts.supervision.ApologySent;
import vn.danchu.supervision.Ward;
import vn.danchu.testing.event.CollectedEvent;
import vn.danchu.testing.event.EventCollector;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

@QuarkusTest
@WithInfrastructure
class ApologyResourceTest {

    private static final String WORDS = "Phường chân thành xin lỗi Ông/Bà vì đã trả lời chậm.";

    private final Ward ward = Ward.of(Ward.BEN_THANH);
    private final Token author = ward.citizen();

    @AfterEach
    void resetClock() {
        Ward.moveClock(0);
    }

    @Test
    void aMissedDayIsApologisedForExactlyOnceAndTheUnitAboveOwesTheAnswerToo() {
        UUID feedback = ward.received(author);
        Ward.moveClock(40);
        UUID apology = Ward.apology(author, feedback);

        Ward.apologies(author, feedback)
                .body("items.id", contains(apology.toString()))
                .body("items[0].code", equalTo("FB.INTAKE"))
                .body("items[0].state", equalTo("DUE"));
        try (EventCollector events = EventCollector.of(ApologyDue.class)) {
            CollectedEvent told = events.await(event -> event.key().equals(apology.toString()));
            assertThat(told.as(ApologyDue.class).apology().feedback()).isEqualTo(feedback);
        }
        try (EventCollector events = EventCollector.of(DutyOpened.class)) {
            CollectedEvent owed = events.await(event -> event.is(DutyOpened.class)
                    && event.as(DutyOpened.class).duty().about().equals(apology));
            assertThat(owed.as(DutyOpened.class).duty().code()).isEqualTo("APO.BREACH");
            CollectedEvent escalated = events.await(event -> event.is(DutyOpened.class)
                    && event.as(DutyOpened.class).duty().about().equals(feedback)
                    && event.as(DutyOpened.class).duty().code().equals("FB.ESCALATE"));
            assertThat(escalated.as(DutyOpened.class).duty().unit().code()).isEqualTo(Ward.CITY);
        }
    }

    @Test
    void whereOfficialsCouldNotHelpItTheLetterIsAll() {
        UUID apology = missed();

        send(ward.chair(), apology, letter("OBJECTIVE", Ward.today().plusDays(3)))
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("text", equalTo(WORDS));

        Ward.as(author)
                .get(Ward.API + "/apologies/" + apology)
                .then()
                .statusCode(200)
                .body("newDate", equalTo(Ward.today().plusDays(3).toString()));
        send(ward.chair(), apology, letter("OBJECTIVE", Ward.today().plusDays(9)))
                .statusCode(409)
                .body("type", equalTo("/problems/apology-not-possible"));
        meet(ward.chair(), apology, Ward.today()).statusCode(409);
        try (EventCollector events = EventCollector.of(ApologySent.class)) {
            CollectedEvent told =
                    events.await(event -> event.key().equals(apology.toString()) && event.is(ApologySent.class));
            assertThat(told.json()).doesNotContain(WORDS);
        }
    }

    @Test
    void whoIsAtFaultMeetsTheAuthorBeforeAnythingIsClosed() {
        UUID apology = missed();
        send(ward.chair(), apology, letter("SUBJECTIVE", Ward.today().plusDays(3)))
                .statusCode(200)
                .body("state", equalTo("SENT"));

        meet(ward.chair(), apology, Ward.today().plusDays(1))
                .statusCode(422)
                .body("field", equalTo("metOn"))
                .body("type", equalTo("/problems/meeting-date-unlikely"));
        meet(ward.chair(), apology, Ward.today().minusDays(39)).statusCode(422);
        meet(ward.chair(), apology, Ward.today()).statusCode(200).body("state", equalTo("CLOSED"));

        try (EventCollector events = EventCollector.of(ApologyMeetingHeld.class)) {
            List<CollectedEvent> told = events.await(3, event -> event.key().equals(apology.toString()));
            assertThat(told.getLast().is(ApologyMeetingHeld.class)).isTrue();
        }
        try (EventCollector events = EventCollector.of(DutyMet.class)) {
            List<CollectedEvent> met = events.await(
                    2,
                    event -> event.is(DutyMet.class)
                            && event.as(DutyMet.class).duty().about().equals(apology));
            assertThat(met)
                    .extracting(event -> event.as(DutyMet.class).duty().code())
                    .containsExactlyInAnyOrder("APO.BREACH", "APO.MEETING");
        }
    }

    /** Nobody has swept yet: the answer itself finds that its day has passed. */
    @Test
    void aLateAnswerIsApologisedForAndPromisesNothingMore() {
        UUID feedback = ward.accepted(author);
        Ward.moveClock(8);
        ward.answer(feedback);
        UUID apology = Ward.apology(author, feedback);

        send(ward.chair(), apology, letter("OBJECTIVE", Ward.today().plusDays(3)))
                .statusCode(422)
                .body("type", equalTo("/problems/new-date-not-owed"))
                .body("field", equalTo("newDate"));
        send(ward.chair(), apology, letter("OBJECTIVE", null)).statusCode(200).body("state", equalTo("CLOSED"));
    }

    static Stream<Arguments> badLetters() {
        return Stream.of(
                Arguments.of("newDate", null, 422, "/problems/new-date-missing"),
                Arguments.of("newDate", "2020-01-01", 422, "/problems/new-date-in-the-past"),
                Arguments.of("cause", "WEATHER", 400, "/problems/wrong-type"),
                Arguments.of("cause", null, 400, "/problems/constraints-violated"),
                Arguments.of("text", " ", 400, "/problems/constraints-violated"),
                Arguments.of("text", "x".repeat(5001), 400, "/problems/constraints-violated"));
    }

    @ParameterizedTest
    @MethodSource("badLetters")
    void aLetterThatIsNoneIsRefusedAndNamed(String field, @Nullable String value, int status, String problem) {
        UUID apology = missed();
        Map<String, Object> letter = letter("OBJECTIVE", Ward.today().plusDays(3));
        letter.put(field, value);

        send(ward.chair(), apology, letter).statusCode(status).body("type", equalTo(problem));

        Ward.as(author).get(Ward.API + "/apologies/" + apology).then().body("state", equalTo("DUE"));
    }

    @Test
    void onlyTheChairOfTheUnitApologisesAndOnlyTheAuthorIsShownIt() {
        UUID feedback = ward.received(author);
        Ward.moveClock(40);
        UUID apology = Ward.apology(author, feedback);
        Map<String, Object> letter = letter("OBJECTIVE", Ward.today().plusDays(3));

        send(ward.officer(), apology, letter).statusCode(403);
        send(Ward.of(Ward.SAI_GON).chair(), apology, letter).statusCode(404);
        Ward.as(ward.citizen()).get(Ward.API + "/apologies/" + apology).then().statusCode(404);
        Ward.as(ward.citizen())
                .get(Ward.API + "/feedback/" + feedback + "/apologies")
                .then()
                .statusCode(404);
        Ward.as(Ward.of(Ward.SAI_GON).officer())
                .get(Ward.API + "/apologies?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(apology.toString())));
        Ward.as(ward.officer())
                .get(Ward.API + "/apologies?state=DUE&limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(apology.toString()))
                .body("items.state", everyItem(equalTo("DUE")));
        Ward.as(Tokens.chair().of(Ward.CITY))
                .get(Ward.API + "/apologies?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void whatWasAnsweredInTimeIsNotApologisedFor() {
        UUID feedback = ward.answered(author);
        Ward.moveClock(40);

        Ward.apologies(author, feedback).body("items", empty());
    }

    /** Of feedback that nobody took up. */
    private UUID missed() {
        UUID feedback = ward.received(author);
        Ward.moveClock(40);
        return Ward.apology(author, feedback);
    }

    private static Map<String, Object> letter(String cause, @Nullable LocalDate newDate) {
        Map<String, Object> letter = new HashMap<>();
        letter.put("cause", cause);
        letter.put("text", WORDS);
        letter.put("newDate", newDate == null ? null : newDate.toString());
        return letter;
    }

    private static ValidatableResponse send(Token token, UUID apology, Map<String, ?> letter) {
        return Ward.as(token)
                .body(letter)
                .post(Ward.API + "/apologies/" + apology + "/letter")
                .then();
    }

    private static ValidatableResponse meet(Token token, UUID apology, LocalDate on) {
        return Ward.as(token)
                .body(Map.of("metOn", on.toString(), "minutes", "Đã gặp, xin lỗi và thống nhất cách xử lý."))
                .post(Ward.API + "/apologies/" + apology + "/meeting")
                .then();
    }
}

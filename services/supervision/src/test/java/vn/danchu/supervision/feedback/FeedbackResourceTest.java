package vn.danchu.supervision.feedback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.contracts.duty.DutyBreached;
import vn.danchu.contracts.duty.DutyEntrusted;
import vn.danchu.contracts.duty.DutyMet;
import vn.danchu.contracts.duty.DutyOpened;
import vn.danchu.contracts.duty.DutyPaused;
import vn.danchu.contracts.duty.DutyResumed;
import vn.danchu.contracts.supervision.FeedbackReceived;
import vn.danchu.supervision.Ward;
import vn.danchu.testing.event.CollectedEvent;
import vn.danchu.testing.event.EventCollector;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.json.GoldenJson;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

@QuarkusTest
@WithInfrastructure
class FeedbackResourceTest {

    private final Ward ward = Ward.of(Ward.BEN_THANH);
    private final Ward neighbour = Ward.of(Ward.SAI_GON);

    @AfterEach
    void resetClock() {
        Ward.moveClock(0);
    }

    @Test
    void aCitizenReportsAProblemAndGetsACodeToAskWith() {
        Ward.submit(ward.citizen(), ward.problem())
                .statusCode(201)
                .header("Location", containsString("/api/supervision/v1/feedback/"))
                .body("state", equalTo("RECEIVED"))
                .body("unit.code", equalTo(Ward.BEN_THANH))
                .body("channel", equalTo("PORTAL"))
                .body("reporterKind", equalTo("CITIZEN"))
                .body("trackingCode", matchesPattern("[2-9A-HJ-NP-Z]{3}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{3}"))
                .body("intakeDueOn", notNullValue())
                .body("place.latitude", equalTo(10.772f));
    }

    @Test
    void anEnterpriseReportsInItsOwnName() {
        Token enterprise = Tokens.of("ENTERPRISE").of(Ward.BEN_THANH).organisation("0301234567", "Công ty Bến Thành");

        Ward.submit(enterprise, ward.problem()).statusCode(201).body("reporterKind", equalTo("ENTERPRISE"));
    }

    @Test
    void somebodyOfAnotherWardReportsWhatTheySaw() {
        Token visitor = neighbour.citizen();

        UUID id = ward.received(visitor);

        Ward.read(visitor, id).statusCode(200).body("unit.code", equalTo(Ward.BEN_THANH));
        Ward.read(ward.officer(), id).statusCode(200);
        Ward.read(neighbour.officer(), id).statusCode(404);
    }

    @Test
    void whatWasReceivedIsToldOnceWithoutItsWords() {
        UUID id = ward.received(ward.citizen());

        try (EventCollector events = EventCollector.of(FeedbackReceived.class)) {
            CollectedEvent told = events.await(event -> event.key().equals(id.toString()));

            assertThat(told.attribute("aggregateversion").orElseThrow()).isEqualTo("1");
            GoldenJson.sample("vn.danchu.supervision.feedback-received.v1")
                    .ignoring("/feedback/id", "/feedback/receivedAt")
                    .isMatchedBy(told.json());
        }
    }

    @Test
    void fromItsFirstMomentSomebodyOwesItAnAnswer() {
        UUID id = ward.received(ward.citizen());

        try (EventCollector events = EventCollector.of(DutyOpened.class)) {
            CollectedEvent told = events.await(event -> duty(event, "about").equals(id.toString()));

            assertThat(duty(told, "code")).isEqualTo("FB.INTAKE");
            assertThat(duty(told, "basis")).isEqualTo("LOCAL, after Law 42/2013 art. 28(1)");
        }
    }

    @Test
    void feedbackIsTakenUpAnsweredByOneApprovedByAnotherAndRated() {
        Token author = ward.citizen();
        UUID id = ward.received(author);

        Ward.step(ward.officer(), id, "acceptance", ward.acceptance(7))
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"))
                .body("answerBy", equalTo(Ward.today().plusDays(7).toString()));
        Ward.step(ward.officer(), id, "proposed-answer", Map.of("text", "Đã thu gom."))
                .statusCode(200)
                .body("state", equalTo("ANSWER_PROPOSED"))
                .body("answer", nullValue());
        Ward.step(ward.chair(), id, "answer", Map.of())
                .statusCode(200)
                .body("state", equalTo("ANSWERED"))
                .body("answer", equalTo("Đã thu gom."));
        Ward.step(author, id, "rating", Map.of("rating", 4, "words", "Cảm ơn phường."))
                .statusCode(200)
                .body("rating", equalTo(4));

        try (EventCollector events = EventCollector.of(DutyMet.class)) {
            List<CollectedEvent> met = events.await(
                    2, event -> event.is(DutyMet.class) && duty(event, "about").equals(id.toString()));
            assertThat(met)
                    .extracting(event -> duty(event, "code"))
                    .containsExactlyInAnyOrder("FB.INTAKE", "FB.ANSWER");
        }
        try (EventCollector events = EventCollector.of(FeedbackReceived.class)) {
            assertThat(events.await(5, event -> event.key().equals(id.toString())))
                    .extracting(event -> event.attribute("aggregateversion").orElseThrow())
                    .containsExactly("1", "2", "3", "4", "5");
        }
    }

    @Test
    void theChairDoesNotApproveTheirOwnAnswer() {
        UUID id = ward.received(ward.citizen());
        Ward.step(
                        ward.chair(),
                        id,
                        "acceptance",
                        Map.of(
                                "handler",
                                ward.chair().subject().toString(),
                                "answerBy",
                                Ward.today().plusDays(3).toString()))
                .statusCode(200);
        Ward.step(ward.chair(), id, "proposed-answer", Map.of("text", "Đã xong."))
                .statusCode(200);

        Ward.step(ward.chair(), id, "answer", Map.of())
                .statusCode(403)
                .body("type", equalTo("/problems/respondent-approves"));
    }

    @Test
    void nobodyHandlesOrApprovesWhatIsAboutThemselves() {
        UUID id = ward.received(ward.citizen());
        Map<String, Object> acceptance = new HashMap<>(ward.acceptance(5));
        acceptance.put("concerned", ward.officer().subject().toString());
        Ward.step(ward.chair(), id, "acceptance", acceptance)
                .statusCode(422)
                .body("type", equalTo("/problems/handler-concerned"));

        acceptance.put("concerned", ward.chair().subject().toString());
        Ward.step(ward.chair(), id, "acceptance", acceptance)
                .statusCode(403)
                .body("type", equalTo("/problems/caller-concerned"));
        Ward.step(ward.officer(), id, "acceptance", acceptance).statusCode(200);
        String concerned = "/problems/caller-concerned";
        Ward.step(ward.chair(), id, "refusal", Map.of("ground", "ABUSIVE", "explanation", "Không đúng."))
                .statusCode(403)
                .body("type", equalTo(concerned));
        Ward.step(ward.chair(), id, "transfer", Map.of("body", "Cơ quan khác", "reason", "Không phải việc của phường."))
                .statusCode(403)
                .body("type", equalTo(concerned));
        Ward.step(
                        ward.chair(),
                        id,
                        "assignment",
                        Map.of("handler", UUID.randomUUID().toString(), "reason", "Việc khác."))
                .statusCode(403)
                .body("type", equalTo(concerned));
        Ward.step(ward.officer(), id, "proposed-answer", Map.of("text", "Đã nhắc nhở."))
                .statusCode(200);
        Ward.step(ward.chair(), id, "returned-answer", Map.of("reason", "Viết lại."))
                .statusCode(403)
                .body("type", equalTo(concerned));
        Ward.step(ward.chair(), id, "answer", Map.of()).statusCode(403).body("type", equalTo(concerned));
    }

    /** At first nobody knew whom it is about. */
    @Test
    void whomItIsAboutIsNamedLaterToo() {
        UUID id = ward.accepted(ward.citizen());
        Token second = Tokens.officer().of(Ward.BEN_THANH);
        Ward.step(
                        ward.chair(),
                        id,
                        "assignment",
                        Map.of(
                                "handler", second.subject().toString(),
                                "reason", "Người đang giải quyết bị phản ánh.",
                                "concerned", ward.officer().subject().toString()))
                .statusCode(200);

        handling(ward.chair(), id)
                .statusCode(200)
                .body("handler", equalTo(second.subject().toString()))
                .body("concerned", equalTo(ward.officer().subject().toString()));
        Ward.step(ward.officer(), id, "transfer", Map.of("body", "Cơ quan khác", "reason", "Khác."))
                .statusCode(403);
        try (EventCollector events = EventCollector.of(DutyEntrusted.class)) {
            CollectedEvent told = events.await(event ->
                    event.is(DutyEntrusted.class) && duty(event, "about").equals(id.toString()));
            assertThat(duty(told, "accountable")).isEqualTo(second.subject().toString());
        }
    }

    /** Whoever it is about does not get rid of that by naming another. */
    @Test
    void whoeverItIsAboutTakesItOverByNoWay() {
        UUID id = ward.received(ward.citizen());
        Map<String, Object> acceptance = new HashMap<>(ward.acceptance(5));
        acceptance.put("concerned", ward.chair().subject().toString());
        Ward.step(ward.officer(), id, "acceptance", acceptance).statusCode(200);
        Map<String, String> toThemselves = Map.of(
                "handler", ward.chair().subject().toString(),
                "reason", "Tự giải quyết.",
                "concerned", UUID.randomUUID().toString());

        Ward.step(ward.chair(), id, "assignment", toThemselves)
                .statusCode(403)
                .body("type", equalTo("/problems/caller-concerned"));
        Ward.step(ward.officer(), id, "assignment", toThemselves)
                .statusCode(409)
                .body("type", equalTo("/problems/concerned-named-before"))
                .body("field", equalTo("concerned"));
        Ward.step(
                        ward.officer(),
                        id,
                        "assignment",
                        Map.of("handler", ward.chair().subject().toString(), "reason", "Chuyển."))
                .statusCode(422)
                .body("type", equalTo("/problems/handler-concerned"));
        handling(ward.officer(), id)
                .body("handler", equalTo(ward.officer().subject().toString()))
                .body("concerned", equalTo(ward.chair().subject().toString()));
    }

    @Test
    void whoAnswersForItIsNotAssignedItAgain() {
        UUID id = ward.accepted(ward.citizen());

        Ward.step(
                        ward.chair(),
                        id,
                        "assignment",
                        Map.of("handler", ward.officer().subject().toString(), "reason", "Như cũ."))
                .statusCode(409)
                .body("type", equalTo("/problems/handler-unchanged"));
    }

    @Test
    void ofTwoWhoAssignAtOnceTheSecondSeesThatItHasChanged() {
        UUID id = ward.accepted(ward.citizen());
        String seen = Ward.read(ward.officer(), id).extract().header("ETag");

        assign(ward.chair(), id, seen).statusCode(200);

        assign(ward.officer(), id, seen).statusCode(412);
    }

    @Test
    void whoSentItTakesNoStepOfThoseWhoHandleIt() {
        Token both = Tokens.of("CITIZEN", "WARD_OFFICER").of(Ward.BEN_THANH);
        UUID id = ward.received(both);

        Ward.step(both, id, "acceptance", ward.acceptance(3))
                .statusCode(403)
                .body("type", equalTo("/problems/author-handles"));
        Ward.step(ward.officer(), id, "acceptance", ward.acceptance(3)).statusCode(200);
    }

    /** Law 10/2022 art. 9(2). */
    @Test
    void whoInformsOfAnOfficialIsHiddenOnceThatIsKnown() {
        UUID id = Ward.id(record(said()).statusCode(201));
        handling(ward.officer(), id).body("author.contact", equalTo(said().get("contact")));
        Map<String, Object> acceptance = new HashMap<>(ward.acceptance(5));
        acceptance.put("concerned", ward.chair().subject().toString());
        Ward.step(ward.officer(), id, "acceptance", acceptance).statusCode(200);

        handling(ward.chair(), id).statusCode(200).body("author", nullValue());
        handling(ward.officer(), id).statusCode(200).body("author", nullValue());
    }

    @Test
    void whatIsBroughtInTheFieldOfConductIsAboutConduct() {
        Map<String, Object> conduct = said();
        conduct.put("field", "CONDUCT");

        UUID id = Ward.id(record(conduct).statusCode(201).body("matter", equalTo("OFFICIAL_CONDUCT")));

        handling(ward.chair(), id).statusCode(200).body("author", nullValue());
    }

    @Test
    void whoDoesNotAnswerAQuestionHoldsTheAnswerUpNoLonger() {
        Token author = ward.citizen();
        UUID id = ward.accepted(author);
        Ward.step(ward.officer(), id, "question", Map.of("question", "Vào khoảng mấy giờ ạ?"))
                .statusCode(200);

        Ward.step(ward.officer(), id, "proposed-answer", Map.of("text", "Đã thu gom."))
                .statusCode(200)
                .body("state", equalTo("ANSWER_PROPOSED"))
                .body("question", nullValue());
        Ward.step(author, id, "reply", Map.of("text", "Khoảng 21 giờ.")).statusCode(409);

        Ward.step(ward.chair(), id, "answer", Map.of()).statusCode(200);
        try (EventCollector events = EventCollector.of(DutyMet.class)) {
            CollectedEvent met = events.await(event -> event.is(DutyMet.class)
                    && duty(event, "about").equals(id.toString())
                    && duty(event, "code").equals("FB.ANSWER"));
            assertThat(duty(met, "state")).isEqualTo("MET");
        }
    }

    @Test
    void aDayThatWasMissedStaysMissedWhateverIsAskedAfterwards() {
        Token author = ward.citizen();
        UUID id = ward.accepted(author);
        String promised = Ward.read(author, id).extract().jsonPath().getString("answerBy");
        Ward.moveClock(10);
        Ward.step(ward.officer(), id, "question", Map.of("question", "Ở đâu ạ?"))
                .statusCode(200);
        Ward.moveClock(20);

        Ward.step(author, id, "reply", Map.of("text", "Trước chợ."))
                .statusCode(200)
                .body("answerBy", equalTo(promised));
    }

    @Test
    void theChairReadsTheProposedAnswerBeforeApprovingItAndNobodyElseDoes() {
        Token author = ward.citizen();
        UUID id = ward.accepted(author);
        Ward.step(ward.officer(), id, "proposed-answer", Map.of("text", "Đã thu gom."))
                .statusCode(200);

        handling(ward.chair(), id)
                .statusCode(200)
                .body("proposedAnswer", equalTo("Đã thu gom."))
                .body("respondent", equalTo(ward.officer().subject().toString()))
                .body("author", nullValue());
        handling(author, id).statusCode(403);
        handling(Ward.of(Ward.SAI_GON).officer(), id).statusCode(404);
    }

    @Test
    void whoLeftNoAccountIsAskedAndAnsweredWhereTheySaid() {
        UUID id = Ward.id(record(said()).statusCode(201));
        Ward.step(ward.officer(), id, "acceptance", ward.acceptance(7)).statusCode(200);
        handling(ward.officer(), id).body("author.contact", equalTo(said().get("contact")));
        Ward.step(ward.officer(), id, "question", Map.of("question", "Vào khoảng mấy giờ ạ?"))
                .statusCode(200)
                .body("question", equalTo("Vào khoảng mấy giờ ạ?"));

        Ward.step(ward.chair(), id, "recorded-reply", Map.of("text", "Khoảng 21 giờ."))
                .statusCode(403)
                .body("type", equalTo("/problems/not-the-handler"));
        Ward.step(ward.officer(), id, "recorded-reply", Map.of("text", "Khoảng 21 giờ."))
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"))
                .body("question", nullValue());
    }

    @Test
    void nobodyRepliesForWhoHasAnAccount() {
        Token author = ward.citizen();
        UUID id = ward.accepted(author);
        Ward.step(ward.officer(), id, "question", Map.of("question", "Vào khoảng mấy giờ ạ?"))
                .statusCode(200);

        Ward.read(author, id).body("question", equalTo("Vào khoảng mấy giờ ạ?"));
        Ward.step(ward.officer(), id, "recorded-reply", Map.of("text", "Khoảng 21 giờ."))
                .statusCode(409)
                .body("type", equalTo("/problems/author-has-an-account"));
    }

    /** Law 10/2022 art. 9(2). */
    @Test
    void whoReportsHowOfficialsBehaveIsShownToNobodyOfTheUnit() {
        Map<String, Object> conduct = said();
        conduct.put("matter", "OFFICIAL_CONDUCT");
        UUID id = Ward.id(record(conduct).statusCode(201));

        handling(ward.officer(), id).statusCode(200).body("author", nullValue());
        handling(ward.chair(), id).statusCode(200).body("author", nullValue());
    }

    @Test
    void whatAnAuthorRepliedIsGoneWithWhatTheyTookBack() {
        Token author = ward.citizen();
        UUID id = ward.accepted(author);
        Ward.step(ward.officer(), id, "question", Map.of("question", "Ở đâu ạ?"))
                .statusCode(200);
        Ward.step(author, id, "reply", Map.of("text", "Trước nhà tôi.")).statusCode(200);
        as(ward.officer(), id).body("items.said", hasItem("Trước nhà tôi."));

        Ward.step(author, id, "withdrawal", Map.of()).statusCode(200);

        as(ward.officer(), id).body("items.said", not(hasItem("Trước nhà tôi.")));
    }

    @Test
    void itIsPassedOnToSomebodyAndToOneAlone() {
        UUID id = ward.received(ward.citizen());

        Ward.step(ward.officer(), id, "transfer", Map.of("unit", Ward.SAI_GON, "body", "Điện lực", "reason", "Khác."))
                .statusCode(422)
                .body("type", equalTo("/problems/receivers-two"))
                .body("field", equalTo("body"));
        Ward.step(ward.officer(), id, "transfer", Map.of("body", "  ", "reason", "Khác."))
                .statusCode(400)
                .body("violations.field", hasItem("body"));
        Ward.step(ward.officer(), id, "transfer", Map.of("unit", "99999", "reason", "Khác."))
                .statusCode(422)
                .body("field", equalTo("unit"));
        Ward.read(ward.officer(), id).body("state", equalTo("RECEIVED"));
    }

    @Test
    void aReturnedAnswerIsWrittenAnewByAnother() {
        UUID id = ward.accepted(ward.citizen());
        Ward.step(ward.officer(), id, "proposed-answer", Map.of("text", "Chưa rõ."))
                .statusCode(200);
        Ward.step(ward.chair(), id, "returned-answer", Map.of("reason", "Nêu rõ ngày thu gom."))
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"));
        Token second = Tokens.officer().of(Ward.BEN_THANH);
        Ward.step(
                        ward.chair(),
                        id,
                        "assignment",
                        Map.of("handler", second.subject().toString(), "reason", "Đúng lĩnh vực phụ trách."))
                .statusCode(200);

        Ward.step(ward.officer(), id, "proposed-answer", Map.of("text", "x"))
                .statusCode(403)
                .body("type", equalTo("/problems/not-the-handler"));
        Ward.step(second, id, "proposed-answer", Map.of("text", "Thu gom ngày 25/11."))
                .statusCode(200);
        Ward.step(ward.chair(), id, "answer", Map.of()).statusCode(200);

        as(ward.officer(), id)
                .body(
                        "items.transition",
                        equalTo(List.of("ACCEPT", "PROPOSE", "RETURN", "ASSIGN", "PROPOSE", "APPROVE")))
                .body("items.said", hasItem("Nêu rõ ngày thu gom."));
    }

    @Test
    void whileItsAuthorIsAskedTheClockStandsStill() {
        Token author = ward.citizen();
        UUID id = ward.accepted(author);
        String promised = Ward.read(author, id).extract().jsonPath().getString("answerBy");

        Ward.step(ward.officer(), id, "question", Map.of("question", "Vào khoảng mấy giờ ạ?"))
                .statusCode(200)
                .body("state", equalTo("AWAITING_INFORMATION"));
        Ward.moveClock(30);
        Ward.step(author, id, "reply", Map.of("text", "Khoảng 21 giờ."))
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"))
                .body("answerBy", not(equalTo(promised)));

        try (EventCollector events = EventCollector.of(DutyPaused.class)) {
            List<CollectedEvent> told = events.await(
                    2,
                    event -> duty(event, "about").equals(id.toString())
                            && (event.is(DutyPaused.class) || event.is(DutyResumed.class)));
            assertThat(duty(told.getLast(), "dueOn"))
                    .isEqualTo(Ward.read(author, id).extract().jsonPath().getString("answerBy"));
        }
    }

    @Test
    void whatNobodyTakesUpIsABreach() {
        UUID id = ward.received(ward.citizen());

        Ward.moveClock(40);

        try (EventCollector events = EventCollector.of(DutyBreached.class)) {
            CollectedEvent told = events.await(event ->
                    event.is(DutyBreached.class) && duty(event, "about").equals(id.toString()));
            assertThat(duty(told, "code")).isEqualTo("FB.INTAKE");
        }
    }

    @Test
    void whoDoesNotAcceptTheAnswerHasItTakenUpAgainOnce() {
        Token author = ward.citizen();
        UUID id = ward.answered(author);
        Ward.step(author, id, "rating", Map.of("rating", 1)).statusCode(200);

        Ward.step(author, id, "reopening", Map.of("reason", "Rác vẫn còn."))
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"))
                .body("reopened", equalTo(true))
                .body("rating", nullValue());
        ward.answer(id);
        Ward.step(author, id, "rating", Map.of("rating", 5)).statusCode(200);
        Ward.step(author, id, "reopening", Map.of("reason", "Lần nữa."))
                .statusCode(409)
                .body("type", equalTo("/problems/reopened-before"));
    }

    @Test
    void whatIsOutsideTheCompetenceBeginsAnewWhereItBelongs() {
        Token author = ward.citizen();
        UUID id = ward.received(author);

        Ward.step(
                        ward.officer(),
                        id,
                        "transfer",
                        Map.of("unit", Ward.SAI_GON, "reason", "Địa điểm thuộc phường Sài Gòn."))
                .statusCode(200)
                .body("state", equalTo("TRANSFERRED"))
                .body("receiver", equalTo(Ward.SAI_GON));

        UUID successor = successor(author, id);
        Ward.read(neighbour.officer(), successor)
                .statusCode(200)
                .body("state", equalTo("RECEIVED"))
                .body("text", equalTo(ward.problem().get("text")));
        Ward.read(ward.officer(), successor).statusCode(404);
        Ward.step(neighbour.officer(), successor, "acceptance", neighbour.acceptance(5))
                .statusCode(200);
    }

    @Test
    void whatIsTakenBackIsKeptByNoUnitOnItsWay() {
        Token author = ward.citizen();
        UUID id = ward.received(author);
        Ward.step(ward.officer(), id, "transfer", Map.of("unit", Ward.SAI_GON, "reason", "Thuộc phường Sài Gòn."))
                .statusCode(200);
        UUID successor = successor(author, id);

        Ward.step(author, successor, "withdrawal", Map.of()).statusCode(200);

        Ward.read(ward.officer(), id)
                .statusCode(200)
                .body("state", equalTo("TRANSFERRED"))
                .body("text", nullValue())
                .body("place", nullValue());
        Ward.read(neighbour.officer(), successor).body("text", nullValue());
    }

    @Test
    void whatIsPassedOnOrTakenBackTooLateIsOwedNoLongerAndStaysLate() {
        Token author = ward.citizen();
        UUID passedOn = ward.accepted(author);
        UUID takenBack = ward.accepted(author);
        Ward.moveClock(10);

        Ward.step(ward.officer(), passedOn, "transfer", Map.of("body", "Điện lực", "reason", "Thuộc ngành điện."))
                .statusCode(200);
        Ward.step(author, takenBack, "withdrawal", Map.of()).statusCode(200);

        try (EventCollector events = EventCollector.of(DutyMet.class)) {
            for (UUID id : List.of(passedOn, takenBack)) {
                CollectedEvent met = events.await(event -> event.is(DutyMet.class)
                        && duty(event, "about").equals(id.toString())
                        && duty(event, "code").equals("FB.ANSWER"));
                assertThat(duty(met, "breachedAt")).isNotNull();
            }
        }
    }

    @Test
    void theUnitAboveOwesTheSecondAnswerTooWhereItIsLate() {
        Token author = ward.citizen();
        UUID id = ward.answered(author);
        Ward.step(author, id, "reopening", Map.of("reason", "Rác vẫn còn.")).statusCode(200);

        Ward.moveClock(40);

        try (EventCollector events = EventCollector.of(DutyOpened.class)) {
            CollectedEvent owed = events.await(event -> event.is(DutyOpened.class)
                    && duty(event, "about").equals(id.toString())
                    && duty(event, "code").equals("FB.ESCALATE.REOPENED"));
            assertThat(duty(owed, "unit.code")).isEqualTo(Ward.CITY);
        }
    }

    @Test
    void whoApprovedTheFirstAnswerMayTurnOutToBeConcerned() {
        Token author = ward.citizen();
        UUID id = ward.answered(author);
        Ward.step(author, id, "reopening", Map.of("reason", "Chính Chủ tịch trả lời sai."))
                .statusCode(200);
        Token second = Tokens.officer().of(Ward.BEN_THANH);

        Ward.step(
                        ward.officer(),
                        id,
                        "assignment",
                        Map.of(
                                "handler", second.subject().toString(),
                                "reason", "Phản ánh về Chủ tịch.",
                                "concerned", ward.chair().subject().toString()))
                .statusCode(200);
    }

    @Test
    void itIsPassedOnToOnePlaceAndNotToWhereItIs() {
        UUID id = ward.received(ward.citizen());

        Ward.step(ward.officer(), id, "transfer", Map.of("reason", "x"))
                .statusCode(422)
                .body("type", equalTo("/problems/receiver-missing"));
        Ward.step(ward.officer(), id, "transfer", Map.of("unit", Ward.BEN_THANH, "reason", "x"))
                .statusCode(422)
                .body("type", equalTo("/problems/receiver-is-sender"));
        Ward.step(ward.officer(), id, "transfer", Map.of("body", "Điện lực Bến Thành", "reason", "Thuộc ngành điện."))
                .statusCode(200)
                .body("receiverName", equalTo("Điện lực Bến Thành"));
    }

    @Test
    void itsAuthorTakesItBackAndItsWordsAreGone() {
        Token author = ward.citizen();
        UUID id = ward.accepted(author);

        Ward.step(author, id, "withdrawal", Map.of())
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("text", nullValue())
                .body("place", nullValue());
        Ward.step(ward.officer(), id, "proposed-answer", Map.of("text", "x"))
                .statusCode(409)
                .body("type", equalTo("/problems/step-not-possible"));
    }

    @Test
    void theChairRefusesForAReasonOfTheListAndSaysIt() {
        Token author = ward.citizen();
        UUID id = ward.received(author);

        Ward.step(
                        ward.chair(),
                        id,
                        "refusal",
                        Map.of("ground", "ANSWERED_BEFORE", "explanation", "Đã trả lời ngày 02/11/2026."))
                .statusCode(200)
                .body("state", equalTo("REFUSED"));
        Ward.read(author, id).statusCode(200).body("explanation", equalTo("Đã trả lời ngày 02/11/2026."));
    }

    @Test
    void anOfficialTypesWhatWasSaidOnTheTelephoneAndReadsItBack() {
        Map<String, Object> call = recorded("PHONE");
        call.put("readBack", false);
        record(call).statusCode(422).body("type", equalTo("/problems/not-read-back"));

        call.put("readBack", true);
        record(call).statusCode(201).body("channel", equalTo("PHONE")).body("trackingCode", notNullValue());
    }

    @Test
    void whoHasNoAccountLeavesWhereTheyAreAnswered() {
        Map<String, Object> letter = recorded("PAPER");
        letter.remove("contact");

        record(letter).statusCode(422).body("type", equalTo("/problems/contact-missing"));
    }

    @Test
    void noCityHasLetFeedbackInWithoutAnAuthor() {
        Map<String, Object> letter = recorded("PAPER");
        letter.put("reporterKind", "ANONYMOUS");

        record(letter)
                .statusCode(422)
                .body("type", equalTo("/problems/anonymous-not-offered"))
                .body("field", equalTo("reporterKind"));
    }

    @Test
    void nobodyElseReadsRatesOrWithdrawsIt() {
        UUID id = ward.answered(ward.citizen());
        Token stranger = ward.citizen();

        Ward.read(stranger, id).statusCode(404);
        Ward.step(stranger, id, "rating", Map.of("rating", 1)).statusCode(404);
        Ward.step(stranger, id, "reopening", Map.of("reason", "x")).statusCode(404);
    }

    @Test
    void theListOfAUnitHasWhatItHandlesAndNothingElse() {
        UUID here = ward.received(ward.citizen());
        UUID there = neighbour.received(ward.citizen());

        Ward.as(ward.officer())
                .queryParam("state", "RECEIVED")
                .get(Ward.API + "/feedback")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(here.toString()))
                .body("items.id", not(hasItem(there.toString())));
        Ward.as(Tokens.chair().of(Ward.CITY))
                .get(Ward.API + "/feedback")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(there.toString()));
    }

    @ParameterizedTest(name = "{0} = {1}: {2} {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "unit, 99999, 422, unit-not-found",
                "matter, WEATHER, 400, wrong-type",
                "field, NO_SUCH_FIELD, 422, field-unknown",
                "text, '', 400, constraints-violated",
                "kind, RUMOUR, 400, wrong-type",
                "colour, red, 400, unknown-field"
            })
    void badInputIsRefusedAndNamed(String field, String value, int status, String problem) {
        Map<String, Object> feedback = new LinkedHashMap<>(ward.problem());
        feedback.put(field, value);

        Ward.submit(ward.citizen(), feedback).statusCode(status).body("type", equalTo("/problems/" + problem));
    }

    @Test
    void aRatingOfSixIsNone() {
        Token author = ward.citizen();
        UUID id = ward.answered(author);

        Ward.step(author, id, "rating", Map.of("rating", 6)).statusCode(400).body(containsString("rating"));
        Ward.read(author, id).body("rating", nullValue());
    }

    @Test
    void halfAPointIsNone() {
        Map<String, Object> feedback = new LinkedHashMap<>(ward.problem());
        feedback.put("place", Map.of("longitude", 106.7));

        Ward.submit(ward.citizen(), feedback).statusCode(422).body("type", equalTo("/problems/place-incomplete"));
    }

    @Test
    void theFieldsAreThereForEverybody() {
        given().get(Ward.API + "/fields")
                .then()
                .statusCode(200)
                .body("items[0].code", equalTo("ENVIRONMENT"))
                .body("items.code", hasItem("CONDUCT"));
    }

    private static ValidatableResponse assign(Token caller, UUID id, String seen) {
        return Ward.making(caller)
                .header("If-Match", seen)
                .body(Map.of("handler", UUID.randomUUID().toString(), "reason", "Đúng lĩnh vực phụ trách."))
                .post(Ward.API + "/feedback/" + id + "/assignment")
                .then();
    }

    private static UUID successor(Token author, UUID id) {
        return UUID.fromString(Ward.as(author)
                .get(Ward.API + "/me/feedback")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("items.find { it.predecessor == '" + id + "' }.id"));
    }

    private static String duty(CollectedEvent event, String field) {
        return JsonPath.from(event.json()).getString("duty." + field);
    }

    private static ValidatableResponse handling(Token token, UUID id) {
        return Ward.as(token).get(Ward.API + "/feedback/" + id + "/handling").then();
    }

    /** On the telephone, and read back. */
    private Map<String, Object> said() {
        Map<String, Object> said = recorded("PHONE");
        said.put("readBack", true);
        return said;
    }

    private Map<String, Object> recorded(String channel) {
        Map<String, Object> recorded = new LinkedHashMap<>(ward.problem());
        recorded.remove("unit");
        recorded.put("channel", channel);
        recorded.put("reporterKind", "CITIZEN");
        recorded.put("name", "Nguyễn Thị Bảy");
        recorded.put("contact", "Nhà số 5, khu phố 2");
        recorded.put("readBack", true);
        return recorded;
    }

    private ValidatableResponse record(Map<String, ?> feedback) {
        return Ward.making(ward.officer())
                .body(feedback)
                .post(Ward.API + "/feedback/recorded")
                .then();
    }

    private static ValidatableResponse as(Token token, UUID id) {
        return Ward.as(token)
                .get(Ward.API + "/feedback/" + id + "/steps")
                .then()
                .statusCode(200);
    }
}

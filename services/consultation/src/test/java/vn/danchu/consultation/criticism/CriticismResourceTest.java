package vn.danchu.consultation.criticism;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.danchu.consultation.Ward;
import vn.danchu.contracts.consultation.CriticismAnswered;
import vn.danchu.contracts.consultation.CriticismIssued;
import vn.danchu.contracts.duty.DutyMet;
import vn.danchu.testing.event.EventCollector;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.json.GoldenJson;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

@QuarkusTest
@WithInfrastructure
class CriticismResourceTest {

    private static final String API = "/api/consultation/v1/";

    private final Ward ward = Ward.of(Ward.BEN_THANH);

    @AfterEach
    void resetClock() {
        Ward.resetClock();
    }

    @Test
    void aDecisionWaitsForTheWrittenAnswerToACriticism() {
        UUID id = ward.open();
        UUID criticism = Ward.id(criticise(ward.front(), id, "15/PB-MTTQ").statusCode(201));
        ward.compile(id);
        ward.step(ward.chair(), id, "approval", Map.of("conclusion", "REVISE")).statusCode(200);
        ward.step(ward.chair(), id, "publication", Map.of("postedAt", "Trụ sở UBND phường"))
                .statusCode(200);

        decide(id, Map.of())
                .statusCode(409)
                .body("type", equalTo("/problems/criticism-unanswered"))
                .body("field", equalTo("criticismOverride"))
                .body("detail", containsString("CRI.GATE"));
        answer(ward.drafter(), criticism, points()).statusCode(200).body("state", equalTo("ANSWERED"));
        decide(id, Map.of()).statusCode(200).body("state", equalTo("DECIDED"));

        try (EventCollector duties = EventCollector.of(DutyMet.class)) {
            duties.await(event -> event.is(DutyMet.class)
                    && event.as(DutyMet.class).duty().about().equals(criticism)
                    && event.as(DutyMet.class).duty().code().equals("CRI.REPLY"));
        }
    }

    @Test
    void theChairMayOverrideWithAReasonEverybodyCanRead() {
        UUID id = ward.open();
        criticise(ward.front(), id, "16/PB-MTTQ").statusCode(201);
        ward.compile(id);
        ward.step(ward.chair(), id, "approval", Map.of("conclusion", "REVISE")).statusCode(200);
        ward.step(ward.chair(), id, "publication", Map.of("postedAt", "Trụ sở UBND phường"))
                .statusCode(200);

        decide(id, Map.of("criticismOverride", "Phòng, chống thiên tai khẩn cấp."))
                .statusCode(200);

        assertThat(Ward.read(id).getString("criticismOverride")).isEqualTo("Phòng, chống thiên tai khẩn cấp.");
    }

    @Test
    void issueAndAnswerAreTold() {
        UUID id = ward.open();
        UUID criticism = Ward.id(criticise(ward.front(), id, "17/PB-MTTQ").statusCode(201));
        answer(ward.chair(), criticism, points()).statusCode(200);

        try (EventCollector events = EventCollector.of(CriticismIssued.class)) {
            GoldenJson.sample("vn.danchu.consultation.criticism-issued.v1")
                    .ignoring("/criticism/id", "/criticism/consultationId", "/criticism/issuedAt")
                    .isMatchedBy(events.await(event -> event.key().equals(criticism.toString()))
                            .json());
            assertThat(events.await(CriticismAnswered.class, criticism)
                            .criticism()
                            .answeredAt())
                    .isNotNull();
        }
    }

    @Test
    void everybodyReadsOneStatement() {
        UUID id = ward.open();
        UUID criticism = Ward.id(criticise(ward.front(), id, "20/PB-MTTQ").statusCode(201));

        given().get(API + "criticisms/" + criticism)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"0-"))
                .body("number", equalTo("20/PB-MTTQ"));
    }

    @Test
    void everybodyReadsStatementAndAnswer() {
        UUID id = ward.open();
        UUID criticism = Ward.id(criticise(ward.front(), id, "18/PB-MTTQ").statusCode(201));
        answer(ward.chair(), criticism, points()).statusCode(200);

        given().get(API + "consultations/" + id + "/criticisms")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].number", equalTo("18/PB-MTTQ"))
                .body("items[0].sections.IMPACT.text", equalTo("Nội dung phản biện về IMPACT"))
                .body("items[0].sections.IMPACT.accepted", equalTo(false))
                .body("items[0].sections.IMPACT.reason", equalTo("Đã đánh giá trong tờ trình."));
    }

    @Test
    void theFrontOfAnotherUnitOrLevelIsRefused() {
        UUID id = ward.open();

        criticise(Ward.of(Ward.SAI_GON).front(), id, "1/PB")
                .statusCode(403)
                .body("basis", equalTo("khoản 1 Điều 33 Luật Mặt trận Tổ quốc Việt Nam số 75/2015/QH13"));
        criticise(Ward.of(Ward.CITY).front(), id, "1/PB").statusCode(403);
        criticise(ward.citizen(), id, "1/PB").statusCode(403).body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void aMemberOrganisationCriticisesAsItAgreedWithTheFront() {
        UUID id = ward.open();
        Token organisation = Tokens.memberOrganisation().of(Ward.BEN_THANH);
        Map<String, Object> statement = statement("21/PB-CCB");

        criticise(organisation, id, statement)
                .statusCode(422)
                .body("type", equalTo("/problems/criticism-not-agreed"))
                .body("field", equalTo("agreement"));
        statement.put("agreement", "Công văn số 45/MTTQ-BTT ngày 01/11/2026");
        criticise(organisation, id, statement)
                .statusCode(201)
                .body("organisationName", equalTo("Hội Cựu chiến binh"))
                .body("agreement", equalTo("Công văn số 45/MTTQ-BTT ngày 01/11/2026"));
        criticise(Tokens.memberOrganisation().of(Ward.SAI_GON), id, statement)
                .statusCode(403)
                .body("type", equalTo("/problems/criticism-of-another-level"));
    }

    @Test
    void aStatementThatLeavesOutAPartOfTheRubricIsRefused() {
        UUID id = ward.open();
        Map<String, Object> statement = statement("19/PB-MTTQ");
        Map<String, String> sections = sections();
        sections.remove("FEASIBILITY");
        statement.put("sections", sections);

        criticise(ward.front(), id, statement)
                .statusCode(422)
                .body("field", equalTo("sections.FEASIBILITY"))
                .body("basis", equalTo("khoản 2 Điều 33 Luật Mặt trận Tổ quốc Việt Nam số 75/2015/QH13"));
    }

    @Test
    void officialsOfAnotherWardDoNotAnswer() {
        UUID id = ward.open();
        UUID criticism = Ward.id(criticise(ward.front(), id, "20/PB-MTTQ").statusCode(201));

        answer(Ward.of(Ward.SAI_GON).chair(), criticism, points())
                .statusCode(403)
                .body("type", equalTo("/problems/outside-unit"));
        answer(ward.front(), criticism, points()).statusCode(403);
    }

    @Test
    void aNumberIsUsedOnce() {
        UUID id = ward.open();
        criticise(ward.front(), id, "21/PB-MTTQ").statusCode(201);

        criticise(ward.front(), id, "21/PB-MTTQ").statusCode(409).body("field", equalTo("number"));
    }

    private ValidatableResponse decide(UUID id, Map<String, ?> more) {
        Map<String, Object> decision = new LinkedHashMap<>(more);
        decision.put("documentNumber", "12/2026/QĐ-UBND");
        decision.put("issuedOn", Ward.today().toString());
        return ward.step(ward.chair(), id, "decision", decision);
    }

    private static ValidatableResponse criticise(Token token, UUID consultation, String number) {
        return criticise(token, consultation, statement(number));
    }

    private static ValidatableResponse criticise(Token token, UUID consultation, Map<String, ?> statement) {
        return Ward.as(token)
                .body(statement)
                .post(API + "consultations/" + consultation + "/criticisms")
                .then();
    }

    private static Map<String, Object> statement(String number) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("number", number);
        statement.put("issuedOn", Ward.today().toString());
        statement.put("form", "CONFERENCE");
        statement.put("sections", sections());
        return statement;
    }

    private static Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        for (Rubric part : Rubric.values()) {
            sections.put(part.name(), "Nội dung phản biện về " + part.name());
        }
        return sections;
    }

    private static Map<String, Object> points() {
        Map<String, Object> points = new LinkedHashMap<>();
        for (Rubric part : Rubric.values()) {
            points.put(part.name(), Map.of("accepted", true));
        }
        points.put("IMPACT", Map.of("accepted", false, "reason", "Đã đánh giá trong tờ trình."));
        return points;
    }

    private static ValidatableResponse answer(Token token, UUID criticism, Map<String, ?> points) {
        return Ward.as(token)
                .body(Map.of("points", points, "text", "Xin cảm ơn và trả lời như sau."))
                .post(API + "criticisms/" + criticism + "/answer")
                .then();
    }
}

package vn.danchu.consultation.consultation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.consultation.Ward;
import vn.danchu.contracts.consultation.ConsultationPlanned;
import vn.danchu.contracts.duty.DutyCancelled;
import vn.danchu.contracts.duty.DutyEvent;
import vn.danchu.contracts.duty.DutyMet;
import vn.danchu.contracts.duty.DutyOpened;
import vn.danchu.platform.time.VietnamTime;
import vn.danchu.testing.event.CollectedEvent;
import vn.danchu.testing.event.EventCollector;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.json.GoldenJson;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

/** A consultation from its draft to the report, over HTTP, with its events and duties. */
@QuarkusTest
@WithInfrastructure
class CourseResourceTest {

    private static final String CONSULTATIONS = "/api/consultation/v1/consultations/";

    private final Ward ward = Ward.of(Ward.BEN_THANH);

    @AfterEach
    void resetClock() {
        Ward.resetClock();
    }

    @Test
    void everyoneIsHeardAnsweredAndOnlyThenItIsDecided() {
        UUID id = ward.open();
        UUID agreeing = Ward.said(ward.citizen(), id, "Tôi đồng ý với dự thảo.", "AGREE");
        UUID opposed = Ward.said(ward.citizen(), id, "Đề nghị bỏ khoản 2 Điều 1.", "DISAGREE");
        ward.compile(id);

        ward.step(ward.chair(), id, "approval", Map.of("conclusion", "KEEP"))
                .statusCode(409)
                .body("type", equalTo("/problems/comments-unanswered"))
                .body("basis", equalTo("khoản 3 Điều 28 Luật số 10/2022/QH15"));
        Ward.answer(ward.compiler(), id, List.of(agreeing), "NOTED", null).statusCode(201);
        Ward.answer(ward.compiler(), id, List.of(opposed), "NOT_ACCEPTED", "Luật đã quy định.")
                .statusCode(201);
        ward.step(ward.chair(), id, "approval", Map.of("conclusion", "KEEP")).statusCode(200);
        ward.step(ward.chair(), id, "publication", Map.of("postedAt", "Trụ sở UBND phường"))
                .statusCode(200);
        ward.step(
                        ward.chair(),
                        id,
                        "decision",
                        Map.of(
                                "documentNumber",
                                "12/2026/QĐ-UBND",
                                "issuedOn",
                                Ward.today().toString()))
                .statusCode(200);
        ward.step(
                        ward.chair(),
                        id,
                        "report",
                        Map.of(
                                "session",
                                "Kỳ họp thường lệ cuối năm",
                                "reportedOn",
                                Ward.today().toString()))
                .statusCode(200)
                .body("state", equalTo("REPORTED"))
                .body("countedAtClosing", equalTo(2));

        try (EventCollector events = EventCollector.of(ConsultationPlanned.class)) {
            List<CollectedEvent> told = events.await(8, event -> event.key().equals(id.toString()));
            assertThat(told)
                    .extracting(event -> event.attribute("type").orElseThrow().replaceAll(".*\\.([a-z-]+)\\.v1", "$1"))
                    .containsExactly(
                            "consultation-planned",
                            "consultation-opened",
                            "consultation-closed",
                            "compilation-started",
                            "compilation-approved",
                            "consultation-result-published",
                            "consultation-decided",
                            "consultation-reported");
            assertThat(told)
                    .extracting(event -> event.attribute("aggregateversion").orElseThrow())
                    .containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
            GoldenJson.sample("vn.danchu.consultation.consultation-opened.v1")
                    .ignoring("/consultation/id", "/consultation/publishedOn", "/consultation/closesOn")
                    .isMatchedBy(told.get(1).json());
        }
        assertThat(duties(DutyMet.class, id, 3)).containsExactlyInAnyOrder("CON.RESPOND", "PUB.DEFAULT", "CON.DECIDE");
    }

    @ParameterizedTest(name = "{0} days")
    @ValueSource(ints = {1, 19})
    void communesThatAskForLessThanTwentyDaysAreRefusedWithTheLaw(int days) {
        UUID id = ward.planned("COMMUNE", "7", days);

        ward.step(ward.drafter(), id, "opening", Map.of("postedAt", "Trụ sở UBND phường"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/period-too-short"))
                .body("field", equalTo("closesOn"))
                .body("basis", equalTo("khoản 2 Điều 28 Luật số 10/2022/QH15"));
        assertThat(Ward.read(id).getString("state")).isEqualTo("PLANNED");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            COMMUNE   | 7     | en | Law 10/2022 art. 28(2)
            NORMATIVE | DRAFT | en | Law 64/2025; its article and period are still to be checked
            NORMATIVE | DRAFT | vi | Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15; điều, khoản và thời hạn cần được kiểm tra
            """)
    void theLawIsCitedInTheLanguageOfTheReaderAndSaysWhereNobodyHasReadIt(
            String regime, String matter, String language, String basis) {
        UUID id = ward.planned(regime, matter, 19);

        Ward.as(ward.drafter())
                .header("Accept-Language", language)
                .body(Map.of("postedAt", "Trụ sở UBND phường"))
                .post(CONSULTATIONS + id + "/opening")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/period-too-short"))
                .body("basis", equalTo(basis));
    }

    @Test
    void theSameShortPeriodIsNoMatterOfTheLawWhereTheUnitAsksByItsOwnRule() {
        UUID id = ward.planned("LOCAL", "LAW_AMENDMENT", 5);

        ward.step(ward.drafter(), id, "opening", Map.of("postedAt", "Trụ sở UBND phường"))
                .statusCode(200)
                .body("state", equalTo("OPEN"));
    }

    @Test
    void theLastDayMovesToAWorkingDay() {
        UUID id = ward.open();

        LocalDate planned = Ward.today().plusDays(25);
        LocalDate closesOn = LocalDate.parse(Ward.read(id).getString("closesOn"));

        assertThat(closesOn).isBetween(planned, planned.plusDays(12));
        assertThat(closesOn.getDayOfWeek().getValue()).isLessThan(6);
        assertThat(Ward.read(id).getString("closesAt"))
                .isEqualTo(VietnamTime.endOf(closesOn).toString());
    }

    @Test
    void openingOpensTheDutiesThePlanPromised() {
        UUID id = ward.open();

        assertThat(duties(DutyOpened.class, id, 2)).containsExactlyInAnyOrder("CON.RESPOND", "CON.DECIDE");
    }

    @Test
    void aCancelledConsultationOwesNothingAndSaysWhy() {
        UUID id = ward.open();

        ward.step(ward.chair(), id, "cancellation", Map.of("reason", "Dự thảo được rút lại."))
                .statusCode(200)
                .body("cancelReason", equalTo("Dự thảo được rút lại."));

        assertThat(duties(DutyCancelled.class, id, 2)).containsExactlyInAnyOrder("CON.RESPOND", "CON.DECIDE");
    }

    @Test
    void aClosingNeverMovesEarlier() {
        UUID id = ward.open();
        LocalDate closesOn = LocalDate.parse(Ward.read(id).getString("closesOn"));

        ward.step(
                        ward.drafter(),
                        id,
                        "extension",
                        Map.of("closesOn", closesOn.minusDays(1).toString(), "reason", "x"))
                .statusCode(422)
                .body("type", equalTo("/problems/closing-moved-earlier"));
        ward.step(
                        ward.drafter(),
                        id,
                        "extension",
                        Map.of("closesOn", closesOn.plusDays(3).toString(), "reason", "Nhân dân đề nghị"))
                .statusCode(200)
                .body("state", equalTo("OPEN"));
        assertThat(LocalDate.parse(Ward.read(id).getString("closesOn"))).isAfter(closesOn);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "plan,         WARD_OFFICER",
        "plan,         CITIZEN",
        "opening,      CITIZEN",
        "opening,      WARD_OFFICER",
        "extension,    FRONT_OFFICER",
        "compilation,  WARD_OFFICER",
        "approval,     WARD_OFFICER",
        "publication,  DRAFTING_BODY",
        "decision,     DRAFTING_BODY",
        "decision,     CITY_VIEWER",
        "report,       MEMBER_ORG",
        "cancellation, DRAFTING_BODY"
    })
    void stepsAreForThoseTheRegulationNames(String step, String role) {
        ward.step(Tokens.of(role).of(Ward.BEN_THANH), UUID.randomUUID(), step, Map.of())
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @ParameterizedTest
    @CsvSource({
        "plan",
        "opening",
        "extension",
        "compilation",
        "approval",
        "publication",
        "decision",
        "report",
        "cancellation"
    })
    void officialsOfAnotherWardMayNot(String step) {
        UUID id = ward.drafted("COMMUNE", "7");
        Ward other = Ward.of(Ward.SAI_GON);

        ward.step(other.chair(), id, step, soundBody(step))
                .statusCode(403)
                .body("type", equalTo("/problems/outside-unit"));
    }

    @Test
    void whoPreparedAConsultationDoesNotApproveItsPlan() {
        UUID id = ward.drafted("COMMUNE", "7");

        ward.step(
                        Tokens.of("COMMUNE_CHAIR", "DRAFTING_BODY")
                                .of(Ward.BEN_THANH)
                                .subject(ward.drafter().subject()),
                        id,
                        "plan",
                        ward.plan(25))
                .statusCode(403)
                .body("type", equalTo("/problems/drafter-approves"));
    }

    @Test
    void aWardAsksAboutNoDraftOfAnotherAndAboutTheCitysWhereItIsGivenTheTask() {
        UUID neighbours = Ward.of(Ward.SAI_GON).importDraft();
        UUID citys = Ward.of(Ward.CITY).importDraft();
        Map<String, Object> delegated = new LinkedHashMap<>(Ward.creation(citys, "COMMUNE", "7"));
        delegated.put("delegatedBy", "Ủy ban nhân dân Thành phố");

        for (UUID draft : List.of(neighbours, citys)) {
            create(ward.drafter(), Ward.creation(draft, "COMMUNE", "7"))
                    .statusCode(403)
                    .body("type", equalTo("/problems/draft-of-another-unit"))
                    .body("field", equalTo("draftId"));
        }
        create(ward.drafter(), delegated).statusCode(201).body("draftId", equalTo(citys.toString()));
        create(Ward.of(Ward.CITY).drafter(), Ward.creation(neighbours, "LOCAL", "LAW_AMENDMENT"))
                .statusCode(201);
    }

    @Test
    void aStepWithoutTheVersionItChangesIsRefused() {
        UUID id = ward.drafted("COMMUNE", "7");

        given().auth()
                .oauth2(ward.chair().token())
                .contentType("application/json")
                .body(ward.plan(25))
                .post(CONSULTATIONS + id + "/plan")
                .then()
                .statusCode(428);
    }

    @Test
    void aStepOnAStaleVersionIsRefused() {
        UUID id = ward.drafted("COMMUNE", "7");
        String before = Ward.as(ward.chair()).get(CONSULTATIONS + id).header("ETag");
        ward.step(ward.chair(), id, "plan", ward.plan(25)).statusCode(200);

        given().auth()
                .oauth2(ward.drafter().token())
                .contentType("application/json")
                .header("If-Match", before)
                .body(Map.of("postedAt", "Trụ sở"))
                .post(CONSULTATIONS + id + "/opening")
                .then()
                .statusCode(412);
    }

    @Test
    void aStepOnTheVersionOfAnotherConsultationIsRefused() {
        UUID id = ward.drafted("COMMUNE", "7");
        String ofAnother = Ward.as(ward.chair())
                .get(CONSULTATIONS + ward.drafted("COMMUNE", "7"))
                .header("ETag");

        given().auth()
                .oauth2(ward.chair().token())
                .contentType("application/json")
                .header("If-Match", ofAnother)
                .body(ward.plan(25))
                .post(CONSULTATIONS + id + "/plan")
                .then()
                .statusCode(412);
    }

    @Test
    void aStepThatDoesNotFollowIsRefusedWithItsArticle() {
        UUID id = ward.open();

        ward.step(
                        ward.chair(),
                        id,
                        "decision",
                        Map.of(
                                "documentNumber",
                                "1/QĐ",
                                "issuedOn",
                                Ward.today().toString()))
                .statusCode(409)
                .body("type", equalTo("/problems/step-not-possible"))
                .body("basis", equalTo("khoản 3 Điều 28 Luật số 10/2022/QH15"))
                .body(
                        "detail",
                        equalTo(
                                "Không thể ghi nhận quyết định khi cuộc lấy ý kiến đang ở trạng thái «đang lấy ý kiến»."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PARTY", "STAFF", "ENTERPRISE"})
    void whatIsAskedWithinABodyIsNotAskedInPublic(String regime) {
        Ward.as(ward.drafter())
                .body(Ward.creation(ward.importDraft(), regime, "WORK_PLAN"))
                .post(CONSULTATIONS)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/regime-not-public"))
                .body("field", equalTo("regime"));
    }

    @Test
    void aDraftIsShownToItsUnitAloneAndInNoList() {
        UUID id = ward.drafted("COMMUNE", "7");

        given().get(CONSULTATIONS + id).then().statusCode(404);
        Ward.as(ward.citizen()).get(CONSULTATIONS + id).then().statusCode(404);
        Ward.as(Ward.of(Ward.SAI_GON).chair()).get(CONSULTATIONS + id).then().statusCode(404);
        Ward.as(ward.chair()).get(CONSULTATIONS + id).then().statusCode(200).header("ETag", startsWith("\"0-"));
        given().queryParam("unit", Ward.BEN_THANH)
                .get(CONSULTATIONS)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id.toString())));
    }

    @Test
    void listsArePagedByCursor() {
        Ward small = Ward.of(Ward.SAI_GON);
        UUID older = small.planned("LOCAL", "LAW_AMENDMENT", 10);
        UUID newer = small.planned("LOCAL", "LAW_AMENDMENT", 10);

        String next = given().queryParam("unit", Ward.SAI_GON)
                .queryParam("limit", 1)
                .get(CONSULTATIONS)
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(newer.toString()))
                .body("next", notNullValue())
                .extract()
                .jsonPath()
                .getString("next");
        given().queryParam("unit", Ward.SAI_GON)
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get(CONSULTATIONS)
                .then()
                .body("items[0].id", equalTo(older.toString()));
    }

    @Test
    void aForgedCursorIsRefused() {
        given().queryParam("cursor", "AAAA")
                .get(CONSULTATIONS)
                .then()
                .statusCode(400)
                .body("field", equalTo("cursor"));
    }

    @Test
    void sendingACreationTwiceMakesOne() {
        Map<String, Object> creation = Ward.creation(ward.importDraft(), "COMMUNE", "7");
        String key = UUID.randomUUID().toString();

        String first =
                create(creation, key).statusCode(201).extract().jsonPath().getString("id");
        create(creation, key)
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("id", equalTo(first));
    }

    @Test
    void aMatterOutsideArticle25IsRefusedForACommune() {
        create(
                        Ward.creation(ward.importDraft(), "COMMUNE", "10"),
                        UUID.randomUUID().toString())
                .statusCode(422)
                .body("type", equalTo("/problems/matter-not-of-regime"))
                .body("basis", equalTo("Điều 25 Luật số 10/2022/QH15"));
    }

    private ValidatableResponse create(Map<String, Object> creation, String key) {
        return Ward.as(ward.drafter(), key).body(creation).post(CONSULTATIONS).then();
    }

    private static ValidatableResponse create(Token drafter, Map<String, Object> creation) {
        return Ward.as(drafter).body(creation).post(CONSULTATIONS).then();
    }

    private Map<String, ?> soundBody(String step) {
        String today = Ward.today().toString();
        return switch (step) {
            case "plan" -> ward.plan(25);
            case "extension" -> Map.of("closesOn", today, "reason", "x");
            case "compilation" -> Map.of("compiler", UUID.randomUUID().toString());
            case "approval" -> Map.of("conclusion", "KEEP");
            case "decision" -> Map.of("documentNumber", "1/QĐ", "issuedOn", today);
            case "report" -> Map.of("session", "Kỳ họp", "reportedOn", today);
            default -> Map.of();
        };
    }

    private static List<String> duties(Class<? extends DutyEvent> kind, UUID about, int count) {
        try (EventCollector events = EventCollector.of(kind)) {
            return events
                    .await(
                            count,
                            event -> event.is(kind)
                                    && event.as(kind).duty().about().equals(about))
                    .stream()
                    .map(event -> event.as(kind).duty().code())
                    .toList();
        }
    }
}

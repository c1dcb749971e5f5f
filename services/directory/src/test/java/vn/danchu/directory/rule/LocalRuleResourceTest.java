package vn.danchu.directory.rule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.danchu.directory.Requests.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.contracts.rule.LocalRuleDecided;
import vn.danchu.contracts.rule.Period;
import vn.danchu.directory.Requests;
import vn.danchu.platform.rule.Rule;
import vn.danchu.platform.rule.RuleCatalogue;
import vn.danchu.testing.event.EventCollector;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.json.GoldenJson;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

/** Each test decides about a rule of its own: what is decided stays decided. */
@QuarkusTest
@WithInfrastructure
class LocalRuleResourceTest {

    private static final String LOCAL_RULES = Requests.API + "local-rules";
    private static final LocalDate TODAY = Requests.today();
    private static final Map<String, Object> THIRTY_DAYS =
            Map.of("direction", "AT_LEAST", "amount", 30, "unit", "DAYS");

    private final Token city = Tokens.chair().of("79");

    @Inject
    RuleCatalogue catalogue;

    @Test
    void whatTheCityDecidesHoldsInEveryServiceFromItsDay() {
        LocalDate from = TODAY.plusDays(10);

        decide(city, "CON.OPEN.MIN", "COMMUNE", decision(from, THIRTY_DAYS))
                .statusCode(201)
                .header("ETag", startsWith("\"0-"))
                .body("decisions", hasSize(1))
                .body("decisions[0].term.period.amount", equalTo(30))
                .body("decisions[0].until", nullValue());

        await().until(() -> period("CON.OPEN.MIN", from).equals(Optional.of(Period.days(30))));
        assertThat(period("CON.OPEN.MIN", from.minusDays(1))).contains(Period.days(20));
        given().get(Requests.API + "rules/CON.OPEN.MIN")
                .then()
                .statusCode(200)
                .body("rows.kind", contains("STATUTORY", "LOCAL"))
                .body("rows[1].owner", equalTo("Thành phố Hồ Chí Minh"));
    }

    @Test
    void theNextDecisionEndsTheOneBeforeAndLeavesItInTheHistory() {
        ValidatableResponse first =
                decide(city, "CRI.GATE", null, decision(TODAY, null)).statusCode(201);
        String id = id(first);
        LocalDate again = TODAY.plusDays(30);

        add(city, id, Requests.tag(first), decision(again, Map.of("direction", "BEFORE")))
                .statusCode(200)
                .header("ETag", startsWith("\"1-"));

        given().get(LOCAL_RULES + "/" + id)
                .then()
                .statusCode(200)
                .body("decisions.from", contains(TODAY.toString(), again.toString()))
                .body("decisions[0].until", equalTo(again.toString()))
                .body("decisions[0].term", nullValue())
                .body("decisions[0].reason", equalTo("Để Nhân dân có thêm thời gian."))
                .body("decisions[1].term.direction", equalTo("BEFORE"));
    }

    @Test
    void aDecisionIsToldAsAnEvent() {
        Map<String, Object> decision = decision(LocalDate.of(2027, 1, 1), null);
        String id = id(decide(city, "CON.REPLY.BEFORE_ISSUE", null, decision).statusCode(201));
        String told = given().get(LOCAL_RULES + "/" + id).then().extract().path("decisions[0].id");

        try (EventCollector events = EventCollector.of(LocalRuleDecided.class)) {
            LocalRuleDecided event = events.await(LocalRuleDecided.class, UUID.fromString(told));
            assertThat(event.decision().code()).isEqualTo("CON.REPLY.BEFORE_ISSUE");
            assertThat(event.decision().term()).isNull();
            GoldenJson.sample("vn.danchu.directory.local-rule-decided.v1.not-followed")
                    .ignoring("/decision/id", "/decision/code")
                    .isMatchedBy(events.await(each -> each.key().equals(told)).json());
        }
    }

    @Test
    void theLawIsNamedWhereADecisionWouldWeakenIt() {
        decide(city, "PUB.POST.MIN", "COMMUNE", decision(TODAY, null))
                .statusCode(422)
                .body("type", equalTo("/problems/rule-is-law"))
                .body("basis", equalTo("khoản 2 Điều 13 Luật số 10/2022/QH15"));
        decide(
                        city,
                        "PUB.POST.MIN",
                        "COMMUNE",
                        decision(TODAY, Map.of("direction", "AT_LEAST", "amount", 29, "unit", "CONSECUTIVE_DAYS")))
                .statusCode(422)
                .body("type", equalTo("/problems/rule-below-the-law"))
                .body("basis", equalTo("khoản 2 Điều 13 Luật số 10/2022/QH15"));
    }

    @Test
    void thePastIsNotRewritten() {
        decide(city, "FB.REOPEN", null, decision(TODAY.minusDays(1), null))
                .statusCode(422)
                .body("type", equalTo("/problems/decision-in-the-past"))
                .body("field", equalTo("from"));
    }

    @Test
    void aRuleIsDecidedForTheFirstTimeOnce() {
        Map<String, Object> fiveDays = Map.of("direction", "AFTER", "amount", 5, "unit", "WORKING_DAYS");
        decide(city, "FB.TRANSFER", null, decision(TODAY, null))
                .statusCode(422)
                .body("type", equalTo("/problems/rule-is-law"));
        decide(city, "FB.TRANSFER", null, decision(TODAY, fiveDays)).statusCode(201);

        decide(city, "FB.TRANSFER", null, decision(TODAY.plusDays(1), fiveDays))
                .statusCode(409)
                .body("type", equalTo("/problems/local-rule-exists"));
    }

    @Test
    void aChangeOfAnOldVersionIsRefused() {
        ValidatableResponse first =
                decide(city, "APO.BREACH", null, decision(TODAY, null)).statusCode(201);
        String id = id(first);
        add(city, id, Requests.tag(first), decision(TODAY.plusDays(1), null)).statusCode(200);

        add(city, id, Requests.tag(first), decision(TODAY.plusDays(2), null))
                .statusCode(412)
                .body("type", equalTo("/problems/version-stale"));
        add(city, id, null, decision(TODAY.plusDays(2), null))
                .statusCode(428)
                .body("type", equalTo("/problems/version-required"));
        given().get(LOCAL_RULES + "/" + id)
                .then()
                .header("ETag", startsWith("\"1-"))
                .body("decisions", hasSize(2));
    }

    @Test
    void ofManyWritersWhoHaveSeenTheSameVersionOneIsHeard() throws Exception {
        ValidatableResponse first =
                decide(city, "PIB.ESCALATE", null, decision(TODAY, null)).statusCode(201);
        String id = id(first);

        List<Integer> statuses;
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> writes = IntStream.rangeClosed(1, 8)
                    .<Callable<Integer>>mapToObj(day ->
                            () -> add(city, id, Requests.tag(first), decision(TODAY.plusDays(day), null))
                                    .extract()
                                    .statusCode())
                    .toList();
            statuses = writers.invokeAll(writes).stream()
                    .map(LocalRuleResourceTest::result)
                    .toList();
        }

        assertThat(statuses).containsOnlyOnce(200).contains(412);
        given().get(LOCAL_RULES + "/" + id).then().body("decisions", hasSize(2));
    }

    @Test
    void onlyTheHeadOfTheCityDecides() {
        Map<String, Object> decision = decision(TODAY, null);
        decide(Tokens.chair().of("26743"), "CON.DECIDE", null, decision)
                .statusCode(403)
                .body("type", equalTo("/problems/outside-unit"));
        decide(Tokens.officer().of("79"), "CON.DECIDE", null, decision).statusCode(403);
        decide(Tokens.citizen().of("26743"), "CON.DECIDE", null, decision).statusCode(403);
        given().contentType("application/json")
                .body(Map.of())
                .post(LOCAL_RULES)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(
            value = {"CON.OPEN, COMMUNE", "CON.OPEN.MIN, STAFF", "CON.OPEN.MIN, null"},
            nullValues = "null")
    void aRowThatIsNotThereIsNotDecided(String code, @Nullable String regime) {
        decide(city, code, regime, decision(TODAY, THIRTY_DAYS))
                .statusCode(422)
                .body("type", equalTo("/problems/rule-unknown"));
    }

    @Test
    void theCatalogueIsReadPageByPage() {
        List<String> codes = given().queryParam("limit", 100)
                .get(Requests.API + "rules")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("CON.OPEN.MIN", "APO.LATE", "DEN.RESOLVE"))
                .extract()
                .path("items.code");
        assertThat(codes).isSorted().doesNotHaveDuplicates();

        String next = given().queryParam("limit", 2)
                .get(Requests.API + "rules")
                .then()
                .body("items.code", equalTo(codes.subList(0, 2)))
                .extract()
                .path("next");
        given().queryParam("limit", 2)
                .queryParam("cursor", next)
                .get(Requests.API + "rules")
                .then()
                .body("items.code", equalTo(codes.subList(2, 4)));
        given().get(Requests.API + "rules/NO.SUCH").then().statusCode(404);
        given().get(LOCAL_RULES + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    private Optional<Period> period(String code, LocalDate on) {
        return catalogue.find(code, LegalRegime.COMMUNE, on).map(Rule::period);
    }

    private static ValidatableResponse decide(
            Token by, String code, @Nullable String regime, Map<String, Object> decision) {
        Map<String, Object> request = new HashMap<>(Map.of("code", code, "decision", decision));
        if (regime != null) {
            request.put("regime", regime);
        }
        return Requests.as(by).body(request).post(LOCAL_RULES).then();
    }

    private static ValidatableResponse add(
            Token by, String id, @Nullable String ifMatch, Map<String, Object> decision) {
        var request = given().auth().oauth2(by.token()).contentType("application/json");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body(decision)
                .post(LOCAL_RULES + "/" + id + "/decisions")
                .then();
    }

    private static Map<String, Object> decision(LocalDate from, @Nullable Map<String, Object> term) {
        Map<String, Object> decision = new HashMap<>(Map.of(
                "from", from.toString(), "document", "12/2026/QĐ-UBND", "reason", "Để Nhân dân có thêm thời gian."));
        if (term != null) {
            decision.put("term", term);
        }
        return decision;
    }

    private static int result(Future<Integer> written) {
        try {
            return written.get();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}

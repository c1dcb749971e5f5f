package vn.danchu.supervision.sealed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.danchu.contracts.supervision.FeedbackReceived;
import vn.danchu.platform.web.Versions;
import vn.danchu.supervision.Ward;
import vn.danchu.testing.event.CollectedEvent;
import vn.danchu.testing.event.EventCollector;
import vn.danchu.testing.infrastructure.Infrastructure;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

@QuarkusTest
@WithInfrastructure
class SealedRecordTest {

    private static final String WORDS = "Tôi tố cáo ông Trần Văn Mười nhận hối lộ hai mươi triệu đồng.";
    private static final String HELD = Ward.API + "/me/held-submissions";
    private static final String RECORDS = Ward.API + "/sealed-records";
    private static final String HANDLERS = Ward.API + "/denunciation-handlers";

    private final Ward ward = Ward.of(Ward.BEN_THANH);
    private final Token sender = ward.citizen();
    private final Token handler = Tokens.of("DENUNCIATION_HANDLER").of(Ward.BEN_THANH);

    @AfterEach
    void resetClock() {
        Ward.moveClock(0);
    }

    @Test
    void whatRaisesTheQuestionIsHeldAndItsSenderIsToldTheLaw() {
        Ward.submit(sender, denouncing())
                .statusCode(202)
                .header("Location", containsString("/me/held-submissions/"))
                .header("Cache-Control", "no-store")
                .body("guidance", containsString("Điều 22"))
                .body("trackingCode", nullValue())
                .body(not(containsString("hối lộ hai mươi")));

        own(sender).body("items.state", equalTo(List.of("HELD"))).body("items[0].chooseBy", notNullValue());
        Ward.as(sender)
                .get(HELD + "/" + recordOfSender())
                .then()
                .statusCode(200)
                .body("state", equalTo("HELD"));
        Ward.as(sender).get(Ward.API + "/me/feedback").then().body("items", empty());
    }

    @Test
    void whoReadsEnglishIsToldInEnglish() {
        Ward.making(sender)
                .header("Accept-Language", "en")
                .body(denouncing())
                .post(Ward.API + "/feedback")
                .then()
                .statusCode(202)
                .body("guidance", containsString("art. 22"));
    }

    @Test
    void theSameRequestAgainHoldsNothingTwice() {
        String key = UUID.randomUUID().toString();
        String first = again(key);

        assertThat(again(key)).isEqualTo(first);
        own(sender).body("items.size()", equalTo(1));
    }

    @Test
    void whatAnOfficialTypesIsHeldToo() {
        Map<String, Object> said = new LinkedHashMap<>(denouncing());
        said.remove("unit");
        said.put("channel", "DESK");
        said.put("reporterKind", "CITIZEN");
        said.put("contact", "Nhà số 5");
        said.put("readBack", true);

        Ward.making(ward.officer())
                .body(said)
                .post(Ward.API + "/feedback/recorded")
                .then()
                .statusCode(202);
    }

    @Test
    void withoutAChoiceNobodyLooksUntilItsDaysAreOver() {
        named();
        Ward.submit(sender, denouncing()).statusCode(202);
        String record = recordOfSender();

        open(handler, record).statusCode(409).body("type", equalTo("/problems/sender-has-yet-to-choose"));
        Ward.moveClock(10);
        open(handler, record).statusCode(200).body("text", equalTo(WORDS));
    }

    @Test
    void asFeedbackItIsTakenInOnceANamedHandlerHasLooked() {
        named();
        String record = chosen("FEEDBACK");
        own(sender).body("items.state", equalTo(List.of("CHOSEN")));
        Ward.as(sender).get(Ward.API + "/me/feedback").then().body("items", empty());

        act(handler, record, "registration", Map.of())
                .statusCode(409)
                .body("type", equalTo("/problems/sender-chose-otherwise"));
        act(handler, record, "release", Map.of("aboutConduct", true))
                .statusCode(200)
                .body("state", equalTo("RELEASED"));

        own(sender).body("items", empty());
        ValidatableResponse feedback = Ward.as(sender)
                .get(Ward.API + "/me/feedback")
                .then()
                .body("items[0].text", equalTo(WORDS))
                .body("items[0].state", equalTo("RECEIVED"))
                .body("items[0].matter", equalTo("OFFICIAL_CONDUCT"));
        String id = feedback.extract().jsonPath().getString("items[0].id");
        try (EventCollector events = EventCollector.of(FeedbackReceived.class)) {
            assertThat(events.await(event -> event.key().equals(id))).isNotNull();
        }
    }

    @Test
    void aDenunciationStaysSealedAndItsSenderIsToldWhatBecameOfIt() {
        named();
        String record = chosen("DENUNCIATION");

        act(handler, record, "release", Map.of("aboutConduct", false)).statusCode(409);
        open(handler, record).statusCode(200).body("text", equalTo(WORDS)).body("name", nullValue());
        act(handler, record, "registration", Map.of()).statusCode(200).body("state", equalTo("REGISTERED"));
        act(
                        handler,
                        record,
                        "conclusion",
                        Map.of("conclusion", "TAKEN_UP", "explanation", "Ông/Bà đã ký đơn ngày 25/11/2026."))
                .statusCode(200)
                .body("state", equalTo("CLOSED"));

        own(sender)
                .body("items[0].conclusion", equalTo("TAKEN_UP"))
                .body("items[0].explanation", equalTo("Ông/Bà đã ký đơn ngày 25/11/2026."))
                .body("items[0].readings", equalTo(1));
        act(handler, record, "conclusion", Map.of("conclusion", "INSPECTED", "explanation", "x"))
                .statusCode(409)
                .body("type", equalTo("/problems/sealed-step-not-possible"));
    }

    @Test
    void whatIsTakenBackIsNotKept() throws SQLException {
        Ward.submit(sender, denouncing()).statusCode(202);
        String held = recordOfSender();
        choose(sender, held, "WITHDRAWAL", false).statusCode(200).body("state", equalTo("WITHDRAWN"));

        own(sender).body("items", empty());
        assertThat(rowsWith(held)).noneMatch(table -> table.startsWith("sealed."));
    }

    @Test
    void whatIsAboutTheHeadGoesToTheUnitAbove() {
        named();
        Ward.submit(sender, denouncing()).statusCode(202);
        choose(sender, recordOfSender(), "DENUNCIATION", true).statusCode(200).body("unit.code", equalTo(Ward.CITY));

        records(handler).body("items.id", not(hasItem(recordOfSender())));
    }

    @Test
    void nobodyElseFindsItNeitherTheHeadNorAHandlerWhoWasNotNamed() {
        named();
        String record = chosen("DENUNCIATION");
        Token unnamed = Tokens.of("DENUNCIATION_HANDLER").of(Ward.BEN_THANH);
        Token ofTheCity = Tokens.of("DENUNCIATION_HANDLER").of(Ward.CITY);

        for (Token stranger : List.of(unnamed, ofTheCity)) {
            records(stranger).body("items", empty());
            open(stranger, record).statusCode(404);
        }
        open(ward.chair(), record).statusCode(403);
        Ward.as(ward.citizen()).get(HELD + "/" + record).then().statusCode(404);
        choose(ward.citizen(), record, "WITHDRAWAL", false).statusCode(404);
        own(sender).body("items.id", equalTo(List.of(record)));
    }

    @Test
    void whoWasNamedOpensNothingMoreOnceThatHasEnded() {
        String naming = named();
        String record = chosen("DENUNCIATION");
        open(handler, record).statusCode(200);

        Ward.making(ward.chair())
                .header("If-Match", etagOfHandlers(naming))
                .post(HANDLERS + "/" + naming + "/end")
                .then()
                .statusCode(200)
                .body("endedOn", notNullValue());

        open(handler, record).statusCode(404);
    }

    @Test
    void aHandlerIsNamedOnceAndByTheHeadAlone() {
        named();

        name(ward.chair()).statusCode(409).body("type", equalTo("/problems/handler-named-before"));
        name(ward.officer()).statusCode(403);
    }

    @Test
    void aMistypedRecordIsUnknown() {
        Ward.making(handler)
                .header("Sealed-Record", "nonsense")
                .get(RECORDS + "/record")
                .then()
                .statusCode(404)
                .body("field", equalTo("Sealed-Record"));
        Ward.making(handler).get(RECORDS + "/record").then().statusCode(404);
    }

    @Test
    void othersLearnHowManyByMonthAndNothingElse() {
        named();
        int year = Ward.today().getYear();
        int before = received(year);
        String record = chosen("DENUNCIATION");
        act(handler, record, "registration", Map.of()).statusCode(200);

        assertThat(received(year)).isEqualTo(before + 1);
        Ward.as(ward.officer())
                .queryParam("year", year)
                .get(Ward.API + "/denunciation-counts")
                .then()
                .statusCode(403);
    }

    /** Searched as somebody would who has taken the whole database and every topic, but not the key. */
    @Test
    void nothingOfItIsFoundAnywhereElse() throws SQLException {
        named();
        Ward.submit(sender, denouncing()).statusCode(202);
        String record = recordOfSender();
        String sealed = choose(sender, record, "DENUNCIATION", false)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("id");
        open(handler, sealed).statusCode(200);

        assertThat(rowsWith("Trần Văn Mười")).isEmpty();
        assertThat(rowsWith("hối lộ hai mươi")).isEmpty();
        // The trail of who opened it names the record, for those who check; nothing ties it to its sender.
        assertThat(rowsWith(sealed)).containsExactlyInAnyOrder("sealed.record", "sealed.reading", "platform.audit");
        assertThat(rowsWith(sender.subject().toString()))
                .containsExactlyInAnyOrder("platform.idempotency", "platform.audit");
        try (EventCollector events = EventCollector.of(FeedbackReceived.class)) {
            UUID mark = ward.received(ward.citizen());
            CollectedEvent _ = events.await(event -> event.key().equals(mark.toString()));
            assertThat(events.soFar())
                    .noneMatch(event ->
                            event.json().contains("Mười") || event.json().contains(sealed));
        }
    }

    private Map<String, Object> denouncing() {
        Map<String, Object> feedback = ward.problem();
        feedback.put("text", WORDS);
        return feedback;
    }

    private String again(String key) {
        return given().auth()
                .oauth2(sender.token())
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(denouncing())
                .post(Ward.API + "/feedback")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private static ValidatableResponse own(Token token) {
        return Ward.as(token).get(HELD).then().statusCode(200);
    }

    /** The one that the sender has. */
    private String recordOfSender() {
        return own(sender).extract().jsonPath().getString("items[0].id");
    }

    private String chosen(String way) {
        Ward.submit(sender, denouncing()).statusCode(202);
        return choose(sender, recordOfSender(), way, false)
                .statusCode(200)
                .body("way", equalTo(way))
                .extract()
                .jsonPath()
                .getString("id");
    }

    private static ValidatableResponse choose(Token token, String held, String way, boolean above) {
        return Ward.as(token)
                .body(Map.of("way", way, "toTheUnitAbove", above))
                .post(HELD + "/" + held + "/choice")
                .then();
    }

    private String named() {
        return name(ward.chair()).statusCode(201).extract().jsonPath().getString("id");
    }

    private ValidatableResponse name(Token chair) {
        return Ward.making(chair)
                .body(Map.of("handler", handler.subject().toString()))
                .post(HANDLERS)
                .then();
    }

    private String etagOfHandlers(String naming) {
        int version = Ward.as(ward.chair())
                .get(HANDLERS)
                .then()
                .extract()
                .jsonPath()
                .getInt("items.find { it.id == '" + naming + "' }.version");
        return "\"" + Versions.tag(UUID.fromString(naming), version).getValue() + "\"";
    }

    private static ValidatableResponse records(Token token) {
        return Ward.as(token).get(RECORDS).then().statusCode(200);
    }

    private static ValidatableResponse open(Token token, String record) {
        return act(token, record, "reading", Map.of("purpose", "SCREENING"));
    }

    private static ValidatableResponse act(Token token, String record, String step, Map<String, ?> body) {
        ExtractableResponse<Response> seen = Ward.making(token)
                .header("Sealed-Record", record)
                .get(RECORDS + "/record")
                .then()
                .extract();
        return Ward.making(token)
                .header("Sealed-Record", record)
                .header("If-Match", seen.statusCode() == 200 ? seen.header("ETag") : "\"0-00000000\"")
                .body(body)
                .post(RECORDS + "/" + step)
                .then();
    }

    private int received(int year) {
        return Ward.as(ward.chair())
                .queryParam("year", year)
                .get(Ward.API + "/denunciation-counts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.received", Integer.class)
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The tables in which some row has these words, asked of the owner. */
    private static List<String> rowsWith(String words) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection owner = Infrastructure.asOwner("supervision");
                Statement statement = owner.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet row = statement.executeQuery(
                        "select from " + table + " t where t::text like '%" + words + "%' limit 1")) {
                    if (row.next()) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "select table_schema || '.' || table_name from information_schema.tables"
                        + " where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }
}

package vn.danchu.consultation.comment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.consultation.Ward;
import vn.danchu.contracts.consultation.CommentAmended;
import vn.danchu.contracts.consultation.CommentSubmitted;
import vn.danchu.contracts.consultation.CommentWithdrawn;
import vn.danchu.testing.event.CollectedEvent;
import vn.danchu.testing.event.EventCollector;
import vn.danchu.testing.infrastructure.Infrastructure;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.json.GoldenJson;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

@QuarkusTest
@WithInfrastructure
class CommentResourceTest {

    private static final String API = "/api/consultation/v1/";

    private final Ward ward = Ward.of(Ward.BEN_THANH);

    @Inject
    AgroalDataSource database;

    @AfterEach
    void resetClock() {
        Ward.resetClock();
    }

    @Test
    void aCitizenCommentsOnAClauseAndHidesBehindNoNameButHasNone() {
        UUID id = ward.open();

        Ward.submit(
                        ward.citizen().named("Trần Thị Riêng Tư"),
                        id,
                        Ward.comment("dieu-1.khoan-2", "Đề nghị bổ sung khu phố 3.", "DISAGREE"))
                .statusCode(201)
                .header("Location", containsString(API + "comments/"))
                .body("state", equalTo("SUBMITTED"))
                .body("counted", equalTo(true))
                .body("target", equalTo("dieu-1.khoan-2"))
                .body("author.kind", equalTo("CITIZEN"))
                .body("author.organisationName", nullValue());

        String listed = given().get(API + "consultations/" + id + "/comments")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .asString();
        assertThat(listed).contains("Đề nghị bổ sung khu phố 3.").doesNotContain("Riêng Tư");
    }

    @Test
    void anOrganisationStandsWithItsName() {
        UUID id = ward.open();

        Ward.submit(
                        Tokens.memberOrganisation().of(Ward.BEN_THANH),
                        id,
                        Ward.comment(null, "Nhất trí với dự thảo.", "AGREE"))
                .statusCode(201)
                .body("author.kind", equalTo("ORGANISATION"))
                .body("author.organisationName", equalTo("Hội Cựu chiến binh"));
    }

    @Test
    void anEnterpriseStandsWithItsNameAndAnAdviserToTheFrontSpeaksAsOneOfThePeople() {
        UUID id = ward.open();
        Token enterprise = Tokens.of("ENTERPRISE")
                .through("portal-benthanh")
                .of(Ward.BEN_THANH)
                .organisation("0301234567", "Công ty TNHH Bến Thành");
        Token adviser = Tokens.of("EXPERT_ADVISER").of(Ward.BEN_THANH).organisation("FRONT-26743", "Hội đồng tư vấn");

        Ward.submit(enterprise, id, Ward.comment(null, "Đề nghị lùi thời điểm áp dụng.", "OTHER"))
                .statusCode(201)
                .body("author.kind", equalTo("ORGANISATION"))
                .body("author.organisationName", equalTo("Công ty TNHH Bến Thành"));
        UUID comment = Ward.id(Ward.submit(adviser, id, Ward.comment(null, "Đề nghị đánh giá tác động.", "OTHER"))
                .statusCode(201)
                .body("author.kind", equalTo("CITIZEN"))
                .body("author.organisationName", nullValue()));
        amend(adviser, comment, "Đề nghị đánh giá tác động kinh tế.", "OTHER").statusCode(200);
        Ward.as(adviser).get(API + "me/comments").then().statusCode(200).body("items.id", contains(comment.toString()));
    }

    @Test
    void anEnterpriseWithoutAnOrganisationIsUnnamed() {
        Ward.submit(Tokens.of("ENTERPRISE").of(Ward.BEN_THANH), ward.open(), Ward.comment(null, "x", "AGREE"))
                .statusCode(403)
                .body("type", equalTo("/problems/organisation-unnamed"));
    }

    @Test
    void aSubmissionIsToldOnceWithoutItsWords() {
        UUID id = ward.open();
        UUID comment = Ward.said(ward.citizen(), id, "Tôi đồng ý.", "AGREE");

        try (EventCollector events = EventCollector.of(CommentSubmitted.class)) {
            CollectedEvent told = events.await(event -> event.key().equals(comment.toString()));

            assertThat(told.attribute("aggregateversion").orElseThrow()).isEqualTo("1");
            GoldenJson.sample("vn.danchu.consultation.comment-submitted.v1")
                    .ignoring("/comment/id", "/comment/consultationId", "/comment/submittedAt")
                    .isMatchedBy(told.json());
        }
    }

    @Test
    void amendingAndWithdrawingAreToldInOrder() {
        UUID id = ward.open();
        Token author = ward.citizen();
        UUID comment = Ward.said(author, id, "Tôi đồng ý.", "AGREE");

        amend(author, comment, "Tôi nghĩ lại: không đồng ý.", "DISAGREE")
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("stance", equalTo("DISAGREE"))
                .body("amendedAt", notNullValue());
        withdraw(author, comment)
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("text", nullValue());

        try (EventCollector events = EventCollector.of(CommentSubmitted.class)) {
            List<CollectedEvent> told = events.await(3, event -> event.key().equals(comment.toString()));
            assertThat(told)
                    .extracting(event -> event.attribute("aggregateversion").orElseThrow())
                    .containsExactly("1", "2", "3");
            assertThat(told.get(1).is(CommentAmended.class)).isTrue();
            assertThat(told.get(2).is(CommentWithdrawn.class)).isTrue();
        }
    }

    @Test
    void eachStatementHasItsSaltAndCommitment() throws SQLException {
        UUID id = ward.open();
        Token author = ward.citizen();
        UUID comment = Ward.said(author, id, "Tôi đồng ý.", "AGREE");
        amend(author, comment, "Tôi không đồng ý.", "DISAGREE").statusCode(200);
        withdraw(author, comment).statusCode(200);

        assertThat(column("""
                        select kind || ' ' || subject_version || ' ' || octet_length(salt) || ' ' || octet_length(commitment)
                        from consultation.commitment where subject_id = ? order by sequence
                        """, comment))
                .containsExactly("SUBMISSION 1 32 32", "AMENDMENT 2 32 32", "WITHDRAWAL 3 32 32");
    }

    @Test
    void whatComesAfterTheLastDayIsKeptAndToldSoThoughTheClockJobHasNotRun() {
        UUID id = ward.open();
        Ward.moveClockTo(Instant.parse(Ward.read(id).getString("closesAt")));

        Ward.submit(ward.citizen(), id, Ward.comment(null, "Xin góp ý muộn.", "OTHER"))
                .statusCode(201)
                .body("state", equalTo("LATE"))
                .body("counted", equalTo(false));

        assertThat(Ward.awaitState(id, "CLOSED").getInt("countedAtClosing")).isZero();
    }

    @Test
    void afterTheClosingNothingIsAmendedOrWithdrawn() {
        UUID id = ward.open();
        Token author = ward.citizen();
        UUID comment = Ward.said(author, id, "Tôi đồng ý.", "AGREE");
        Ward.close(id);

        amend(author, comment, "Tôi không đồng ý.", "DISAGREE")
                .statusCode(409)
                .body("type", equalTo("/problems/comment-settled"));
        withdraw(author, comment).statusCode(409);
    }

    @Test
    void onlyTheAuthorAmendsOrWithdraws() {
        UUID id = ward.open();
        UUID comment = Ward.said(ward.citizen(), id, "Tôi đồng ý.", "AGREE");

        amend(ward.citizen(), comment, "Tôi không đồng ý.", "DISAGREE")
                .statusCode(403)
                .body("type", equalTo("/problems/not-the-author"));
        withdraw(ward.citizen(), comment).statusCode(403);
    }

    @Test
    void aCommuneAsksItsOwnPeople() {
        UUID id = ward.open();

        Ward.submit(Ward.of(Ward.SAI_GON).citizen(), id, Ward.comment(null, "Tôi ở phường khác.", "OTHER"))
                .statusCode(403)
                .body("type", equalTo("/problems/outside-the-unit"))
                .body("basis", equalTo("khoản 1 Điều 29 Luật số 10/2022/QH15"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WARD_OFFICER", "COMMUNE_CHAIR", "CITY_VIEWER", "DRAFTING_BODY"})
    void whoAsksDoesNotAnswerItself(String role) {
        Ward.submit(Tokens.of(role).of(Ward.BEN_THANH), UUID.randomUUID(), Ward.comment(null, "x", "AGREE"))
                .statusCode(403);
    }

    @Test
    void aPlannedConsultationTakesNoComments() {
        UUID id = ward.planned("COMMUNE", "7", 25);

        Ward.submit(ward.citizen(), id, Ward.comment(null, "x", "AGREE"))
                .statusCode(409)
                .body("type", equalTo("/problems/not-open-for-comments"));
    }

    @Test
    void anUnknownElementIsRefused() {
        UUID id = ward.open();

        Ward.submit(ward.citizen(), id, Ward.comment("dieu-99", "x", "AGREE"))
                .statusCode(422)
                .body("field", equalTo("target"));
    }

    @Test
    void textIsKeptInOneFormAndMeasuredInIt() {
        UUID id = ward.open();
        String composed = "ạ".repeat(10_000);

        Ward.submit(
                        ward.citizen(),
                        id,
                        Ward.comment(null, Normalizer.normalize(composed, Normalizer.Form.NFD), "AGREE"))
                .statusCode(201)
                .body("text", equalTo(composed));
    }

    @Test
    void oneCharacterOverTheLimitIsRefusedAndNothingIsStored() throws SQLException {
        UUID id = ward.open();

        Ward.submit(ward.citizen(), id, Ward.comment(null, "ạ".repeat(10_001), "AGREE"))
                .statusCode(422)
                .body("type", equalTo("/problems/text-too-long"))
                .body("field", equalTo("text"));
        assertThat(column("select id::text from consultation.comment where consultation_id = ?", id))
                .isEmpty();
    }

    @Test
    void markupAndSqlAreWordsLikeOthersAndWhatIsInvisibleIsGone() {
        UUID id = ward.open();
        String words = "<script>alert(1)</script> '; drop table consultation.comment; --";

        Ward.submit(ward.citizen(), id, Ward.comment(null, words + "\u200b\u202e", "OTHER"))
                .statusCode(201)
                .body("text", equalTo(words));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badBodies")
    void badInputIsAPreciseProblemThatEchoesNothing(String name, byte[] body, int status, String problem)
            throws SQLException {
        UUID id = ward.open();

        String answer = Ward.as(ward.citizen())
                .body(body)
                .post(API + "consultations/" + id + "/comments")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem))
                .extract()
                .asString();

        assertThat(answer).doesNotContain("bí mật").doesNotContain("vn.danchu");
        assertThat(column("select id::text from consultation.comment where consultation_id = ?", id))
                .isEmpty();
    }

    static List<Arguments> badBodies() {
        String sound = """
                {"text":"bí mật","stance":"AGREE","channel":"PORTAL",
                "consent":{"accepted":true,"purpose":"CONSULTATION","version":"2026-01"}%s}
                """;
        byte[] malformed = sound.formatted("").getBytes(StandardCharsets.UTF_8);
        malformed[malformed.length / 2] = (byte) 0xc3;
        return List.of(
                body("malformed JSON", "{\"text\":\"bí mật\"", 400, "malformed-json"),
                body("an unknown field", sound.formatted(",\"admin\":true"), 400, "unknown-field"),
                body("a wrong type", sound.formatted("").replace("\"bí mật\"", "{}"), 400, "wrong-type"),
                body("an unknown stance", sound.formatted("").replace("AGREE", "PERHAPS"), 400, "wrong-type"),
                body("a field twice", sound.formatted(",\"stance\":\"OTHER\""), 400, "duplicate-field"),
                body("blank text", sound.formatted("").replace("bí mật", " \u200b "), 400, "constraints-violated"),
                body(
                        "no consent",
                        "{\"text\":\"bí mật\",\"stance\":\"AGREE\",\"channel\":\"PORTAL\"}",
                        400,
                        "constraints-violated"),
                body("consent refused", sound.formatted("").replace("true", "false"), 422, "consent-not-given"),
                body("another notice", sound.formatted("").replace("2026-01", "2019-01"), 422, "consent-outdated"),
                body(
                        "a channel not planned",
                        sound.formatted("").replace("PORTAL", "SUGGESTION_BOX"),
                        422,
                        "channel-not-planned"),
                Arguments.of("invalid UTF-8", malformed, 400, "invalid-utf8"));
    }

    private static Arguments body(String name, String json, int status, String problem) {
        return Arguments.of(name, json.getBytes(StandardCharsets.UTF_8), status, problem);
    }

    @Test
    void aKeyWithAnotherBodyIsRefused() {
        UUID id = ward.open();
        Token author = ward.citizen();
        String key = UUID.randomUUID().toString();
        submitWith(key, author, id, "Tôi đồng ý.").statusCode(201);

        submitWith(key, author, id, "Tôi không đồng ý.")
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void aReplayedSubmissionIsOneComment() throws SQLException {
        UUID id = ward.open();
        Token author = ward.citizen();
        String key = UUID.randomUUID().toString();
        String first =
                submitWith(key, author, id, "Tôi đồng ý.").extract().jsonPath().getString("id");

        submitWith(key, author, id, "Tôi đồng ý.").statusCode(201).body("id", equalTo(first));

        assertThat(column("select id::text from consultation.comment where consultation_id = ?", id))
                .containsExactly(first);
    }

    @Test
    void tokensThatAreNotOursAreRefused() {
        UUID id = UUID.randomUUID();

        Ward.submit(ward.citizen().expired(), id, Map.of()).statusCode(401);
        Ward.submit(ward.citizen().signedByAForeignKey(), id, Map.of()).statusCode(401);
        Ward.submit(ward.citizen().unsigned(), id, Map.of()).statusCode(401);
        Ward.submit(ward.citizen().forAnotherAudience(), id, Map.of()).statusCode(401);
        given().contentType("application/json")
                .header("Idempotency-Key", "k")
                .body("{}")
                .post(API + "consultations/" + id + "/comments")
                .then()
                .statusCode(401);
    }

    @Test
    void listsAreFilteredAndPaged() {
        UUID id = ward.open();
        UUID onArticle = Ward.id(Ward.submit(ward.citizen(), id, Ward.comment("dieu-2", "Một", "AGREE"))
                .statusCode(201));
        UUID whole = Ward.said(ward.citizen(), id, "Hai", "OTHER");
        UUID organisation = Ward.said(Tokens.memberOrganisation().of(Ward.BEN_THANH), id, "Ba", "AGREE");

        list(id).queryParam("target", "dieu-2").get().then().body("items.id", contains(onArticle.toString()));
        list(id).queryParam("authorKind", "ORGANISATION")
                .get()
                .then()
                .body("items.id", contains(organisation.toString()));
        list(id).queryParam("state", "LATE").get().then().body("items", hasSize(0));
        String next = list(id).queryParam("limit", 2)
                .get()
                .then()
                .body("items.id", contains(onArticle.toString(), whole.toString()))
                .extract()
                .jsonPath()
                .getString("next");
        list(id).queryParam("limit", 2)
                .queryParam("cursor", next)
                .get()
                .then()
                .body("items.id", contains(organisation.toString()))
                .body("next", nullValue());
    }

    @Test
    void everyoneSeesTheirOwn() {
        UUID id = ward.open();
        Token author = ward.citizen();
        UUID mine = Ward.said(author, id, "Của tôi", "AGREE");
        UUID others = Ward.said(ward.citizen(), id, "Của người khác", "AGREE");

        Ward.as(author)
                .get(API + "me/comments")
                .then()
                .statusCode(200)
                .body("items.id", contains(mine.toString()))
                .body("items.id", not(hasItem(others.toString())));
    }

    @Test
    void aCommentInTheLettersOfAnOldFontIsKeptAndMarked() {
        UUID id = ward.open();

        Ward.submit(ward.citizen(), id, Ward.comment("dieu-1", "T«i kh«ng ®ång ý víi ®iÒu nµy", "DISAGREE"))
                .statusCode(201)
                .body("text", equalTo("T«i kh«ng ®ång ý víi ®iÒu nµy"))
                .body("suspectedEncoding", equalTo("TCVN3"));
        Ward.submit(ward.citizen(), id, Ward.comment("dieu-1", "Tôi không đồng ý với điều này", "DISAGREE"))
                .statusCode(201)
                .body("suspectedEncoding", nullValue());

        list(id).get().then().body("items.suspectedEncoding", contains("TCVN3", null));
    }

    /** The busiest path: no statement slips in unseen. */
    @Test
    void aSubmissionCostsEightStatements() throws SQLException {
        UUID id = ward.open();
        Token author = ward.citizen();
        Ward.submit(author, id, Ward.comment("dieu-1", "Làm nóng", "AGREE")).statusCode(201);
        Map<String, Long> before = calls();

        Ward.submit(author, id, Ward.comment("dieu-1", "Đo", "AGREE")).statusCode(201);

        Map<String, Long> after = calls();
        before.forEach((statement, calls) -> after.merge(statement, -calls, Long::sum));
        after.values().removeIf(calls -> calls == 0);
        assertThat(after.values()).containsOnly(1L);
        assertThat(after.keySet())
                .extracting(statement -> statement.replaceAll(
                        "(?s)^(insert into|update|select|with).*?((platform|consultation)\\.\\w+|set_config|pg_advisory_xact_lock).*",
                        "$1 $2"))
                .containsExactlyInAnyOrder(
                        "select set_config",
                        "select pg_advisory_xact_lock",
                        "select platform.idempotency",
                        "select consultation.consultation",
                        "with consultation.comment",
                        "insert into consultation.commitment",
                        "insert into platform.outbox",
                        "insert into platform.idempotency",
                        "insert into platform.audit");
    }

    /** Calls by statement of the application's login, without transaction control and the look of the clock job. */
    private Map<String, Long> calls() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select query, sum(calls) from pg_stat_statements
                        where userid = current_user::regrole and toplevel and query ~* '^(insert|update|delete|select|with)'
                            and query not like '%pg_stat_statements%' and query not like '%closes_at<=%'
                        group by query
                        """);
                ResultSet row = statement.executeQuery()) {
            Map<String, Long> calls = new HashMap<>();
            while (row.next()) {
                calls.put(row.getString(1).strip(), row.getLong(2));
            }
            return calls;
        }
    }

    private static RequestSpecification list(UUID consultation) {
        return given().basePath(API + "consultations/" + consultation + "/comments");
    }

    private static ValidatableResponse submitWith(String key, Token author, UUID consultation, String text) {
        return given().auth()
                .oauth2(author.token())
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Ward.comment(null, text, "AGREE"))
                .post(API + "consultations/" + consultation + "/comments")
                .then();
    }

    private static ValidatableResponse amend(Token token, UUID comment, String text, String stance) {
        return Ward.as(token)
                .body(Map.of("text", text, "stance", stance))
                .put(API + "comments/" + comment)
                .then();
    }

    private static ValidatableResponse withdraw(Token token, UUID comment) {
        return Ward.as(token).post(API + "comments/" + comment + "/withdrawal").then();
    }

    /** As the owner: no login of the service reads all of it. */
    private static List<String> column(String sql, UUID parameter) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        Infrastructure.database("consultation"), "consultation_owner", Infrastructure.PASSWORD);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                List<String> values = new ArrayList<>();
                while (row.next()) {
                    values.add(row.getString(1));
                }
                return values;
            }
        }
    }
}

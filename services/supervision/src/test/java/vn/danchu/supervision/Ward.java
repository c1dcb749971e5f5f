package vn.danchu.supervision;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import vn.danchu.platform.time.VietnamTime;
import vn.danchu.testing.api.SeenVersion;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

/** A unit with its people, as they reach the service over HTTP. Each one made is peopled anew. */
public final class Ward {

    public static final String BEN_THANH = "26743";
    public static final String SAI_GON = "26740";
    public static final String CITY = "79";

    public static final String API = "/api/supervision/v1";

    private final String code;
    private final Token officer;
    private final Token chair;

    private Ward(String code) {
        this.code = code;
        this.officer = Tokens.officer().of(code);
        this.chair = Tokens.chair().of(code);
    }

    public static Ward of(String code) {
        return new Ward(code);
    }

    public String code() {
        return code;
    }

    public Token officer() {
        return officer;
    }

    public Token chair() {
        return chair;
    }

    public Token citizen() {
        return Tokens.citizen().of(code);
    }

    /** A request of somebody who has read what they change, with a key of its own. */
    public static RequestSpecification as(Token token) {
        return making(token).filter(SeenVersion.by(token));
    }

    /** A request of somebody who makes something, and so reads nothing before. */
    public static RequestSpecification making(Token token) {
        return given().auth()
                .oauth2(token.token())
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** The platform's today. */
    public static LocalDate today() {
        return VietnamTime.dateOf(Instant.parse(as(Tokens.officer().of(CITY))
                .get(API + "/development/clock")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("now")));
    }

    /** Moves the platform's clock so many days ahead of the real one. */
    public static void moveClock(int days) {
        as(Tokens.officer().of(CITY))
                .body(Map.of("offset", Duration.ofDays(days).toString()))
                .put(API + "/development/clock")
                .then()
                .statusCode(200);
    }

    public static Map<String, Object> consent() {
        return Map.of("accepted", true, "purpose", "FEEDBACK", "version", "2026-01");
    }

    /** A problem that somebody reports to this ward, to be changed by a test. */
    public Map<String, Object> problem() {
        Map<String, Object> feedback = new LinkedHashMap<>();
        feedback.put("unit", code);
        feedback.put("kind", "PROBLEM");
        feedback.put("matter", "SERVICE");
        feedback.put("field", "ENVIRONMENT");
        feedback.put("text", "Rác thải để ba ngày chưa thu gom trước chợ.");
        feedback.put("place", Map.of("description", "Trước chợ Bến Thành", "longitude", 106.698, "latitude", 10.772));
        feedback.put("consent", consent());
        return feedback;
    }

    public static ValidatableResponse submit(Token token, Map<String, ?> feedback) {
        return making(token).body(feedback).post(API + "/feedback").then();
    }

    /** Feedback in RECEIVED. */
    public UUID received(Token author) {
        return id(submit(author, problem()).statusCode(201));
    }

    public static ValidatableResponse step(Token token, UUID feedback, String step, Map<String, ?> body) {
        return as(token)
                .body(body)
                .post(API + "/feedback/" + feedback + "/" + step)
                .then();
    }

    public Map<String, Object> acceptance(int days) {
        return Map.of(
                "handler",
                officer.subject().toString(),
                "answerBy",
                today().plusDays(days).toString());
    }

    /** Feedback in IN_PROGRESS, of the ward's officer, promised in seven days. */
    public UUID accepted(Token author) {
        UUID id = received(author);
        step(officer, id, "acceptance", acceptance(7)).statusCode(200);
        return id;
    }

    /** Something held, whose words raise the question of a denunciation. */
    public UUID held(Token sender) {
        Map<String, Object> denouncing = problem();
        denouncing.put("text", "Cán bộ nhận hối lộ.");
        return UUID.fromString(
                submit(sender, denouncing).statusCode(202).extract().jsonPath().getString("id"));
    }

    /** Somebody named to handle denunciations here. */
    public UUID namedHandler() {
        return id(making(chair)
                .body(Map.of("handler", UUID.randomUUID().toString()))
                .post(API + "/denunciation-handlers")
                .then()
                .statusCode(201));
    }

    /** Something that is to be disclosed. */
    public UUID disclosure() {
        return id(making(officer)
                .body(Map.of(
                        "item", "LAW10.11.12",
                        "title", "Nghị quyết về mức thu phí, lệ phí",
                        "decidedOn", today().toString()))
                .post(API + "/disclosures")
                .then()
                .statusCode(201));
    }

    /** An apology that is due, of feedback that nobody took up. */
    public UUID missed(Token author) {
        UUID feedback = received(author);
        moveClock(40);
        UUID apology = apology(author, feedback);
        moveClock(0);
        return apology;
    }

    /** The one apology for feedback, once its breach was found. */
    public static UUID apology(Token author, UUID feedback) {
        List<String> found = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> apologies(author, feedback).extract().jsonPath().getList("items.id"),
                        ids -> !ids.isEmpty());
        return UUID.fromString(found.getFirst());
    }

    public static ValidatableResponse apologies(Token token, UUID feedback) {
        return as(token)
                .get(API + "/feedback/" + feedback + "/apologies")
                .then()
                .statusCode(200);
    }

    /** Feedback in ANSWERED. */
    public UUID answered(Token author) {
        UUID id = accepted(author);
        answer(id);
        return id;
    }

    /** The officer answers, and the chair approves. */
    public void answer(UUID id) {
        step(officer, id, "proposed-answer", Map.of("text", "Phường đã cho thu gom rác và tăng chuyến vào buổi tối."))
                .statusCode(200);
        step(chair, id, "answer", Map.of()).statusCode(200);
    }

    public static ValidatableResponse read(Token token, UUID feedback) {
        return as(token).get(API + "/feedback/" + feedback).then();
    }

    public static UUID id(ValidatableResponse response) {
        return UUID.fromString(response.extract().jsonPath().getString("id"));
    }
}

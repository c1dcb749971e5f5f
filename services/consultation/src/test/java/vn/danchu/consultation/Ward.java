package vn.danchu.consultation;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
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
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.time.VietnamTime;
import vn.danchu.testing.api.SeenVersion;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

/** A unit with its people, as they reach the service over HTTP. Each one made is peopled anew. */
public final class Ward {

    public static final String BEN_THANH = "26743";
    public static final String SAI_GON = "26740";
    public static final String CITY = "79";

    static final String API = "/api/consultation/v1";

    private static final String DRAFT_TEXT = """
            Điều 1. Phạm vi điều chỉnh
            1. Quy chế này quy định việc thực hiện dân chủ ở phường.
            2. Quy chế này áp dụng cho các khu phố:
            a) Khu phố 1;
            b) Khu phố 2.
            Điều 2. Hiệu lực thi hành
            Quy chế này có hiệu lực từ ngày ký.
            """;

    private final String code;
    private final Token drafter;
    private final Token compiler;
    private final Token chair;
    private final Token front;

    private Ward(String code) {
        this.code = code;
        this.drafter = Tokens.draftingBody().of(code);
        this.compiler = Tokens.officer().of(code);
        this.chair = Tokens.chair().of(code);
        this.front = Tokens.front().of(code);
    }

    public static Ward of(String code) {
        return new Ward(code);
    }

    public Token drafter() {
        return drafter;
    }

    public Token compiler() {
        return compiler;
    }

    public Token chair() {
        return chair;
    }

    public Token front() {
        return front;
    }

    public Token citizen() {
        return Tokens.citizen().of(code);
    }

    /** A request of somebody who has read what they change, with a key of its own. */
    public static RequestSpecification as(Token token) {
        return as(token, UUID.randomUUID().toString());
    }

    /** The same with a key that may be used again. */
    public static RequestSpecification as(Token token, String key) {
        return making(token, key).filter(SeenVersion.by(token));
    }

    /** A request of somebody who makes something, and so reads nothing before. */
    private static RequestSpecification making(Token token, String key) {
        return given().auth()
                .oauth2(token.token())
                .contentType("application/json")
                .header("Idempotency-Key", key);
    }

    /** The platform's now. */
    public static Instant now() {
        return Instant.parse(as(Tokens.officer().of(CITY))
                .get(API + "/development/clock")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("now"));
    }

    /** The platform's today. */
    public static LocalDate today() {
        return VietnamTime.dateOf(now());
    }

    /** Moves the platform's clock to a time that lies ahead of the real one. */
    public static void moveClockTo(Instant time) {
        as(Tokens.officer().of(CITY))
                .body(Map.of("offset", Duration.between(Instant.now(), time).toString()))
                .put(API + "/development/clock")
                .then()
                .statusCode(200);
    }

    /** The platform's clock is the real one again. */
    public static void resetClock() {
        as(Tokens.officer().of(CITY))
                .body(Map.of("offset", "PT0S"))
                .put(API + "/development/clock")
                .then()
                .statusCode(200);
    }

    /** Imports the text people are asked about. */
    public UUID importDraft() {
        return id(as(drafter)
                .body(Map.of(
                        "title",
                        "Quy chế thực hiện dân chủ ở phường",
                        "documentType",
                        "REGULATION",
                        "text",
                        DRAFT_TEXT))
                .post(API + "/drafts")
                .then()
                .statusCode(201));
    }

    public static Map<String, Object> creation(UUID draft, String regime, String matter) {
        return Map.of(
                "title",
                "Lấy ý kiến về quy chế thực hiện dân chủ ở phường",
                "draftId",
                draft.toString(),
                "regime",
                regime,
                "matter",
                matter);
    }

    /** A consultation in DRAFT. */
    public UUID drafted(String regime, String matter) {
        return drafted(regime, matter, drafter);
    }

    /** The same, prepared by somebody else than who imported the text. */
    public UUID drafted(String regime, String matter, Token preparer) {
        return id(as(preparer)
                .body(creation(importDraft(), regime, matter))
                .post(API + "/consultations")
                .then()
                .statusCode(201));
    }

    /** A plan for a closing so many days ahead, answers five days later, the decision another five. */
    public Map<String, Object> plan(int days) {
        LocalDate closesOn = today().plusDays(days);
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("content", "Dự thảo quy chế thực hiện dân chủ ở phường");
        plan.put("forms", List.of("PORTAL", "FRONT_AND_ORGANISATIONS"));
        plan.put("manner", "Qua cổng thông tin điện tử và các tổ chức");
        plan.put("closesOn", closesOn.toString());
        plan.put("responsible", compiler.subject().toString());
        plan.put("respondBy", closesOn.plusDays(10).toString());
        plan.put("decideBy", closesOn.plusDays(15).toString());
        return plan;
    }

    public ValidatableResponse step(Token token, UUID consultation, String step, Map<String, ?> body) {
        return as(token)
                .body(body)
                .post(API + "/consultations/" + consultation + "/" + step)
                .then();
    }

    /** A consultation in PLANNED. */
    public UUID planned(String regime, String matter, int days) {
        UUID id = drafted(regime, matter);
        step(chair, id, "plan", plan(days)).statusCode(200);
        return id;
    }

    /** A consultation in OPEN, of the regime COMMUNE, for 25 days. */
    public UUID open() {
        UUID id = planned("COMMUNE", "7", 25);
        step(drafter, id, "opening", Map.of("postedAt", "Trụ sở UBND phường")).statusCode(200);
        return id;
    }

    /** Moves the clock past the last day and waits until the consultation is closed. */
    public static JsonPath close(UUID consultation) {
        moveClockTo(Instant.parse(read(consultation).getString("closesAt")));
        return awaitState(consultation, "CLOSED");
    }

    public static JsonPath awaitState(UUID consultation, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> read(consultation).getString("state").equals(state));
        return read(consultation);
    }

    /** A consultation in COMPILING, with the comments made while it was open. */
    public void compile(UUID consultation) {
        close(consultation);
        step(
                        chair,
                        consultation,
                        "compilation",
                        Map.of("compiler", compiler.subject().toString()))
                .statusCode(200);
    }

    public static JsonPath read(UUID consultation) {
        return given().get(API + "/consultations/" + consultation)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static Map<String, Object> comment(@Nullable String target, String text, String stance) {
        Map<String, Object> comment = new LinkedHashMap<>();
        if (target != null) {
            comment.put("target", target);
        }
        comment.put("text", text);
        comment.put("stance", stance);
        comment.put("channel", "PORTAL");
        comment.put("consent", Map.of("accepted", true, "purpose", "CONSULTATION", "version", "2026-01"));
        return comment;
    }

    public static ValidatableResponse submit(Token token, UUID consultation, Map<String, ?> comment) {
        return making(token, UUID.randomUUID().toString())
                .body(comment)
                .post(API + "/consultations/" + consultation + "/comments")
                .then();
    }

    /** A comment that was taken. */
    public static UUID said(Token token, UUID consultation, String text, String stance) {
        return id(submit(token, consultation, comment(null, text, stance)).statusCode(201));
    }

    public static ValidatableResponse answer(
            Token token, UUID consultation, List<UUID> comments, String disposition, @Nullable String reason) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("commentIds", comments.stream().map(UUID::toString).toList());
        answer.put("disposition", disposition);
        if (reason != null) {
            answer.put("reason", reason);
        }
        return as(token)
                .body(answer)
                .post(API + "/consultations/" + consultation + "/responses")
                .then();
    }

    public static UUID id(ValidatableResponse response) {
        return UUID.fromString(response.extract().jsonPath().getString("id"));
    }
}

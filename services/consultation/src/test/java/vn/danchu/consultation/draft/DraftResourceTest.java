package vn.danchu.consultation.draft;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danchu.contracts.UnitRef;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

@QuarkusTest
@WithInfrastructure
class DraftResourceTest {

    private static final String DRAFTS = "/api/consultation/v1/drafts";
    private static final String WARD = "26743";
    private static final String SHORT = "Điều 1. Phạm vi\n1. Quy chế này quy định việc công khai.\nđ) Điểm.";

    private final Drafts drafts;

    DraftResourceTest(Drafts drafts) {
        this.drafts = drafts;
    }

    static List<String> texts() {
        return Texts.ALL;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextComesBackAsItWasSent(String name) {
        String source = Texts.read(name);
        String id = imported(name, source);

        String text = given().get(DRAFTS + "/" + id + "/text")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .extract()
                .asString();

        assertThat(Texts.substance(text)).isEqualTo(Texts.substance(source));
    }

    @Test
    void warningsAreToldInWords() {
        String id = imported("Luật 10", Texts.read(Texts.LAW_10));

        given().get(DRAFTS + "/" + id)
                .then()
                .statusCode(200)
                .body("title", equalTo("Luật 10"))
                .body("unit.code", equalTo(WARD))
                .body("elements", equalTo(609))
                .body("warningsOmitted", equalTo(0))
                .body("warnings.message", hasItem("Dòng 535: thiếu Điều 61 đến 63."));
    }

    @Test
    void elementsAreATree() {
        String id = imported("Quy chế", SHORT);

        given().get(DRAFTS + "/" + id + "/elements")
                .then()
                .statusCode(200)
                .body("preamble", equalTo(""))
                .body("elements", hasSize(1))
                .body("elements[0].path", equalTo("dieu-1"))
                .body("elements[0].heading", equalTo("Phạm vi"))
                .body("elements[0].children[0].label", equalTo("Điều 1 khoản 1"))
                .body("elements[0].children[0].text", equalTo("Quy chế này quy định việc công khai."))
                .body("elements[0].children[0].children[0].path", equalTo("dieu-1.khoan-1.diem-dd"))
                .body("elements[0].children[0].children[0].children", empty());
    }

    @Test
    void anElementIsFoundByItsPath() {
        UUID id = UUID.fromString(imported("Quy chế", SHORT));

        Optional<ElementReference> element = drafts.element(id, "dieu-1.khoan-1.diem-dd");

        assertThat(element).contains(new ElementReference("dieu-1.khoan-1.diem-dd", "Điều 1 khoản 1 điểm đ", 3));
        assertThat(drafts.element(id, "dieu-2")).isEmpty();
        assertThat(drafts.unit(id)).map(UnitRef::code).contains(WARD);
        assertThat(drafts.unit(UUID.randomUUID())).isEmpty();
    }

    @Test
    void theSameRequestTwiceIsOneDraft() {
        Token drafter = drafter();
        String key = UUID.randomUUID().toString();
        String first = sent(drafter, key, "Quy chế", SHORT).header("Location");

        Response second = sent(drafter, key, "Quy chế", SHORT);

        second.then().statusCode(201).header("Idempotency-Replayed", "true").header("Location", equalTo(first));
    }

    @Test
    void aCitizenImportsNothing() {
        sent(Tokens.citizen().of(WARD), UUID.randomUUID().toString(), "Quy chế", SHORT)
                .then()
                .statusCode(403);
    }

    @Test
    void aTextWithoutLettersIsRefusedInVietnamese() {
        sent(drafter(), UUID.randomUUID().toString(), "Quy chế", " 1. — 2. ")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/draft-blank"))
                .body("field", equalTo("text"))
                .body("detail", containsString("không có chữ nào"));
    }

    @Test
    void aTitleOneCharacterTooLongIsRefused() {
        sent(drafter(), UUID.randomUUID().toString(), "ữ".repeat(501), SHORT)
                .then()
                .statusCode(400);
    }

    @Test
    void aDrafterOfNoUnitImportsNothing() {
        sent(Tokens.draftingBody(), UUID.randomUUID().toString(), "Quy chế", SHORT)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/drafting-unit-unknown"));
    }

    @ParameterizedTest
    @MethodSource("views")
    void anUnknownDraftIsNotFound(String view) {
        given().get(DRAFTS + "/" + UUID.randomUUID() + view)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/draft-not-found"));
    }

    static List<String> views() {
        return List.of("", "/elements", "/text");
    }

    private static Token drafter() {
        return Tokens.draftingBody().of(WARD);
    }

    private static String imported(String title, String text) {
        return sent(drafter(), UUID.randomUUID().toString(), title, text)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response sent(Token token, String key, String title, String text) {
        return given().auth()
                .oauth2(token.token())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("title", title, "documentType", "REGULATION", "text", text))
                .post(DRAFTS);
    }
}

package vn.danchu.consultation.consultation;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.danchu.consultation.Ward;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

/** Nobody approves their own work, whatever roles they hold. */
@QuarkusTest
@WithInfrastructure
class SeparationResourceTest {

    private static final String DRAFTER_BASIS = "Quy định của địa phương về tách bạch trách nhiệm";
    private static final String COMPILER_BASIS =
            "Quy định của địa phương về tách bạch trách nhiệm, để việc chỉ đạo theo khoản 3 Điều 28 Luật số 10/2022/QH15 được khách quan";

    private final Ward ward = Ward.of(Ward.BEN_THANH);

    @AfterEach
    void resetClock() {
        Ward.resetClock();
    }

    @Test
    void who_imported_the_text_does_not_approve_the_plan_of_a_colleague() {
        UUID id = ward.drafted("COMMUNE", "7", Tokens.draftingBody().of(Ward.BEN_THANH));

        refused(ward.step(alsoChair(ward.drafter()), id, "plan", ward.plan(25)), "drafter-approves");
    }

    @Test
    void who_answered_a_comment_does_not_approve_the_compilation() {
        UUID id = ward.open();
        UUID comment = Ward.said(ward.citizen(), id, "Tôi đồng ý.", "AGREE");
        ward.compile(id);
        Ward.answer(ward.chair(), id, List.of(comment), "NOTED", null).statusCode(201);

        refused(approve(ward.chair(), id), "compiler-approves");
        approve(Tokens.chair().of(Ward.BEN_THANH), id).statusCode(200);
    }

    @Test
    void who_compiled_approves_neither_the_compilation_nor_the_document() {
        UUID id = ward.open();
        ward.compile(id);
        refused(approve(alsoChair(ward.compiler()), id), "compiler-approves");
        approve(ward.chair(), id).statusCode(200);
        ward.step(ward.chair(), id, "publication", Map.of("postedAt", "Trụ sở UBND phường"))
                .statusCode(200);

        refused(decide(alsoChair(ward.compiler()), id), "compiler-approves");
        refused(decide(alsoChair(ward.drafter()), id), "drafter-approves");
        decide(ward.chair(), id).statusCode(200);
    }

    private static Token alsoChair(Token person) {
        return Tokens.of("COMMUNE_CHAIR", "WARD_OFFICER", "DRAFTING_BODY")
                .of(Ward.BEN_THANH)
                .subject(person.subject());
    }

    private ValidatableResponse approve(Token chair, UUID id) {
        return ward.step(chair, id, "approval", Map.of("conclusion", "KEEP", "explanation", "Giữ nguyên dự thảo."));
    }

    private ValidatableResponse decide(Token chair, UUID id) {
        return ward.step(
                chair,
                id,
                "decision",
                Map.of(
                        "documentNumber",
                        "12/2026/QĐ-UBND",
                        "issuedOn",
                        Ward.today().toString()));
    }

    private static void refused(ValidatableResponse response, String problem) {
        response.statusCode(403)
                .body("type", equalTo("/problems/" + problem))
                .body("basis", equalTo(problem.startsWith("drafter") ? DRAFTER_BASIS : COMPILER_BASIS));
    }
}

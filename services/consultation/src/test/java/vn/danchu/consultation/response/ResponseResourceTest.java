package vn.danchu.consultation.response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.danchu.consultation.Ward;
import vn.danchu.contracts.consultation.CommentAnswered;
import vn.danchu.testing.event.EventCollector;
import vn.danchu.testing.infrastructure.WithInfrastructure;

@QuarkusTest
@WithInfrastructure
class ResponseResourceTest {

    private static final String API = "/api/consultation/v1/";

    private final Ward ward = Ward.of(Ward.BEN_THANH);

    @AfterEach
    void resetClock() {
        Ward.resetClock();
    }

    @Test
    void everybodyReadsAnAnswer() {
        UUID id = ward.open();
        UUID comment = Ward.said(ward.citizen(), id, "Đề nghị làm đường.", "OTHER");
        ward.compile(id);
        UUID answer =
                Ward.id(Ward.answer(ward.compiler(), id, List.of(comment), "NOT_ACCEPTED", "Chưa bố trí được kinh phí.")
                        .statusCode(201));

        given().get(API + "responses/" + answer)
                .then()
                .statusCode(200)
                .body("reason", equalTo("Chưa bố trí được kinh phí."))
                .body("comments", equalTo(1));
    }

    @Test
    void aGroupIsAnsweredTogetherAndCountedApart() {
        UUID id = ward.open();
        List<UUID> group = List.of(
                Ward.said(ward.citizen(), id, "Đề nghị làm đường.", "OTHER"),
                Ward.said(ward.citizen(), id, "De nghi lam duong.", "OTHER"));
        ward.compile(id);

        Ward.answer(ward.compiler(), id, group, "PARTLY_ACCEPTED", "Đã đưa vào kế hoạch năm sau.")
                .statusCode(201)
                .header("Location", containsString(API + "responses/"))
                .body("comments", equalTo(2));

        given().get(API + "consultations/" + id + "/comments")
                .then()
                .body("items", hasSize(2))
                .body("items.state", everyItem(equalTo("ANSWERED")))
                .body("items.answer.reason", everyItem(equalTo("Đã đưa vào kế hoạch năm sau.")));
        try (EventCollector events = EventCollector.of(CommentAnswered.class)) {
            assertThat(events.await(
                            2,
                            event -> event.is(CommentAnswered.class) && group.contains(UUID.fromString(event.key()))))
                    .extracting(event -> event.attribute("aggregateversion").orElseThrow())
                    .containsOnly("2");
        }
    }

    @Test
    void oneCommentInTheWayIsNamedAndNoneIsAnswered() {
        UUID id = ward.open();
        UUID sound = Ward.said(ward.citizen(), id, "Một", "AGREE");
        ward.compile(id);
        UUID late = Ward.said(ward.citizen(), id, "Muộn", "AGREE");

        Ward.answer(ward.compiler(), id, List.of(sound, late), "NOTED", null)
                .statusCode(422)
                .body("type", equalTo("/problems/comments-not-answerable"))
                .body("detail", containsString(late.toString()));

        given().get(API + "comments/" + sound).then().body("state", equalTo("SUBMITTED"));
    }

    @Test
    void nobodyIsAnsweredTwice() {
        UUID id = ward.open();
        UUID comment = Ward.said(ward.citizen(), id, "Một", "AGREE");
        ward.compile(id);
        Ward.answer(ward.compiler(), id, List.of(comment), "NOTED", null).statusCode(201);

        Ward.answer(ward.compiler(), id, List.of(comment), "ACCEPTED", null)
                .statusCode(422)
                .body("detail", containsString(comment.toString()));
    }

    @Test
    void nothingIsAnsweredWhileTheConsultationIsOpen() {
        UUID id = ward.open();
        UUID comment = Ward.said(ward.citizen(), id, "Một", "AGREE");

        Ward.answer(ward.chair(), id, List.of(comment), "NOTED", null)
                .statusCode(409)
                .body("type", equalTo("/problems/not-compiling"));
    }

    @Test
    void onlyTheCompilerAndTheChairAnswer() {
        UUID id = ward.open();
        UUID comment = Ward.said(ward.citizen(), id, "Một", "AGREE");
        ward.compile(id);

        Ward.answer(ward.drafter(), id, List.of(comment), "NOTED", null)
                .statusCode(403)
                .body("type", equalTo("/problems/not-the-compiler"));
        Ward.answer(Ward.of(Ward.SAI_GON).chair(), id, List.of(comment), "NOTED", null)
                .statusCode(403)
                .body("type", equalTo("/problems/outside-unit"));
        Ward.answer(ward.citizen(), id, List.of(comment), "NOTED", null).statusCode(403);
        Ward.answer(ward.chair(), id, List.of(comment), "NOTED", null).statusCode(201);
    }

    @Test
    void aRejectionWithoutReasonIsRefused() {
        UUID id = ward.open();
        UUID comment = Ward.said(ward.citizen(), id, "Một", "AGREE");
        ward.compile(id);

        Ward.answer(ward.compiler(), id, List.of(comment), "INACCURATE", null)
                .statusCode(422)
                .body("field", equalTo("reason"));
    }
}

package vn.danchu.consultation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.directory.UnitEstablished;
import vn.danchu.contracts.directory.UnitFacts;
import vn.danchu.contracts.directory.UnitMerged;
import vn.danchu.platform.unit.Units;
import vn.danchu.testing.event.EventPublisher;
import vn.danchu.testing.infrastructure.WithInfrastructure;

/** Two wards become one in mid-consultation; their people go on under the codes of their old tokens. */
@QuarkusTest
@WithInfrastructure
class MergerTest {

    private static final LocalDate TWO_TIERS = LocalDate.of(2025, 7, 1);
    private static final UnitRef ASKING = new UnitRef("27094", TWO_TIERS);
    private static final UnitRef NEIGHBOUR = new UnitRef("27097", TWO_TIERS);
    private static final UnitRef BEGINNING = new UnitRef("27163", TWO_TIERS);
    private static final UnitRef OTHER = new UnitRef("27169", TWO_TIERS);

    @Inject
    Units units;

    @AfterEach
    void resetClock() {
        Ward.resetClock();
    }

    @Test
    void aRunningConsultationIsCarriedOnByThePeopleOfTheNewWard() {
        Ward asking = Ward.of(ASKING.code());
        Ward neighbour = Ward.of(NEIGHBOUR.code());
        UUID consultation = asking.open();
        UUID before = Ward.said(asking.citizen(), consultation, "Tôi đồng ý.", "AGREE");
        Ward.submit(neighbour.citizen(), consultation, Ward.comment(null, "Tôi đồng ý.", "AGREE"))
                .statusCode(403);

        merge(new UnitRef(ASKING.code(), Ward.today()), ASKING, NEIGHBOUR);

        Stream.of(ASKING.code(), NEIGHBOUR.code())
                .forEach(code -> given().queryParam("unit", code)
                        .get(Ward.API + "/consultations")
                        .then()
                        .body("items.id", hasItem(consultation.toString())));
        UUID after = Ward.said(neighbour.citizen(), consultation, "Tôi cũng đồng ý.", "AGREE");
        asking.compile(consultation);
        Ward.answer(asking.compiler(), consultation, List.of(before, after), "ACCEPTED", null)
                .statusCode(201);
        neighbour
                .step(neighbour.chair(), consultation, "approval", Map.of("conclusion", "REVISE"))
                .statusCode(200)
                .body("unit.validFrom", equalTo(TWO_TIERS.toString()));
    }

    @Test
    void theNewWardsListHoldsWhatTheOldWardsBegan() {
        UUID asked = Ward.of(BEGINNING.code()).open();
        UUID elsewhere = Ward.of(OTHER.code()).open();
        listed(BEGINNING.code()).body("items.id", contains(asked.toString()));

        merge(new UnitRef(BEGINNING.code(), Ward.today()), BEGINNING, OTHER);

        for (String code : List.of(BEGINNING.code(), OTHER.code())) {
            listed(code).body("items.id", contains(elsewhere.toString(), asked.toString()));
        }
        listed("99999").body("items", empty());
    }

    private static ValidatableResponse listed(String code) {
        return given().queryParam("unit", code)
                .get("/api/consultation/v1/consultations")
                .then()
                .statusCode(200);
    }

    private void merge(UnitRef merged, UnitRef one, UnitRef other) {
        try (EventPublisher directory = new EventPublisher()) {
            directory.tell(new UnitEstablished(ward(merged, null)), 1);
            directory.tell(new UnitMerged(ward(one, merged)), 2);
            directory.tell(new UnitMerged(ward(other, merged)), 2);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> units.lineage(merged).size() == 3);
    }

    private static UnitFacts ward(UnitRef ref, @Nullable UnitRef successor) {
        return new UnitFacts(
                ref,
                new UnitRef("79", TWO_TIERS),
                "commune",
                "Phường",
                "Hợp Nhất",
                "Phường Hợp Nhất",
                "Hop Nhat",
                successor == null ? null : successor.validFrom(),
                successor);
    }
}

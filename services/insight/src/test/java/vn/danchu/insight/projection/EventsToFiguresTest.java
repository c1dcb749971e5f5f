package vn.danchu.insight.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.contracts.ContractJson;
import vn.danchu.contracts.Event;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.AuthorKind;
import vn.danchu.contracts.consultation.CommentAnswered;
import vn.danchu.contracts.consultation.CommentFacts;
import vn.danchu.contracts.consultation.CommentState;
import vn.danchu.contracts.consultation.CommentSubmitted;
import vn.danchu.contracts.consultation.ConsultationFacts;
import vn.danchu.contracts.consultation.ConsultationForm;
import vn.danchu.contracts.consultation.ConsultationOpened;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.contracts.consultation.Disposition;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.contracts.consultation.Stance;
import vn.danchu.contracts.directory.UnitEstablished;
import vn.danchu.contracts.directory.UnitFacts;
import vn.danchu.contracts.directory.UnitMerged;
import vn.danchu.contracts.duty.DutyBreached;
import vn.danchu.contracts.duty.DutyFacts;
import vn.danchu.contracts.duty.DutyOpened;
import vn.danchu.contracts.duty.DutyState;
import vn.danchu.contracts.supervision.FeedbackRated;
import vn.danchu.testing.event.EventPublisher;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

/** From events on their topics to figures over HTTP, with nothing between left out. */
@QuarkusTest
@WithInfrastructure
class EventsToFiguresTest {

    private static final String MEASURES = "/api/insight/v1/measures";
    private static final UnitRef WARD = new UnitRef("26737", LocalDate.of(2025, 7, 1));
    private static final Instant SUBMITTED = Instant.parse("2026-10-05T18:30:00Z");

    /** Vietnam day of {@link #SUBMITTED}: half past one in the morning of the next day. */
    private static final String DAY = "2026-10-06";

    @Test
    void theGoldenSampleOfACommentIsCountedInItsConsultation() throws IOException {
        CommentSubmitted sample = sample("vn.danchu.consultation.comment-submitted.v1.json", CommentSubmitted.class);
        ConsultationOpened opened =
                sample("vn.danchu.consultation.consultation-opened.v1.json", ConsultationOpened.class);
        CommentAnswered answered = sample("vn.danchu.consultation.comment-answered.v1.json", CommentAnswered.class);
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.tell(opened, 2);
            publisher.tell(sample, 1);
            publisher.tell(answered, 7);
        }

        JsonPath figures = awaitFigures(opened.consultation().id(), "answered", 1);

        assertThat(figures.getString("unit.code")).isEqualTo("26743");
        assertThat(figures.getInt("counted")).isGreaterThanOrEqualTo(1);
    }

    @Test
    void theGoldenSampleOfRatedFeedbackIsCountedWithItsRating() throws IOException {
        FeedbackRated sample = sample("vn.danchu.supervision.feedback-rated.v1.json", FeedbackRated.class);
        int before = total("feedback-ratings", "26743", "", "2026-09-15");
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.tell(sample, 9);
        }

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(Tokens.cityViewer())
                        .queryParam("unit", sample.feedback().unit().code())
                        .queryParam("measure", "feedback-ratings")
                        .queryParam("from", "2026-09-15")
                        .queryParam("to", "2026-09-15")
                        .queryParam("groupBy", "field,rating")
                        .get(MEASURES)
                        .then()
                        .statusCode(200)
                        .body("rows.dimensions", hasItem(Map.of("field", "ENVIRONMENT", "rating", "4")))
                        .body("total", equalTo(before + 1)));
    }

    @Test
    void repetitionsOldVersionsAndDisorderAreCountedOnce() {
        UUID consultation = open(WARD);
        UUID id = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        CommentFacts submitted = comment(id, consultation, WARD, Stance.DISAGREE, null);
        CommentFacts answered = comment(id, consultation, WARD, Stance.DISAGREE, Disposition.NOTED);
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.tell(event, new CommentAnswered(answered), 2, SUBMITTED);
            publisher.tell(new CommentSubmitted(submitted), 1);
            publisher.tell(event, new CommentAnswered(answered), 2, SUBMITTED);
            publisher.tell(new CommentAnswered(answered), 2);
            publisher.tell(new CommentSubmitted(comment(UUID.randomUUID(), consultation, null, Stance.OTHER, null)), 1);
        }

        JsonPath figures = awaitFigures(consultation, "counted", 2);

        assertThat(figures.getInt("answered")).isEqualTo(1);
    }

    @Test
    void aConsultationIsReadByTheCommuneOfItsCommenters() {
        UUID consultation = open(WARD);
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.tell(new CommentSubmitted(comment(UUID.randomUUID(), consultation, WARD, Stance.AGREE, null)), 1);
            publisher.tell(new CommentSubmitted(comment(UUID.randomUUID(), consultation, WARD, Stance.OTHER, null)), 1);
            publisher.tell(new CommentSubmitted(comment(UUID.randomUUID(), consultation, null, Stance.AGREE, null)), 1);
        }
        awaitFigures(consultation, "counted", 3);

        JsonPath figures = as(Tokens.chair().of("26737"))
                .queryParam("groupBy", "authorUnit,stance")
                .get("/api/insight/v1/consultations/{id}/figures", consultation)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(figures.<Integer>getList("rows.comments")).containsExactlyInAnyOrder(1, 1, 1);
        assertThat(figures.<Object>getList("rows.findAll { it.authorUnit?.code == '26737' }"))
                .hasSize(2);
        assertThat(figures.<String>getList("rows.findAll { it.authorUnit == null }.dimensions.stance"))
                .containsExactly("AGREE");
    }

    @Test
    void theCityIsTheSumOfItsCommunesOnTheVietnameseDay() {
        UUID consultation = open(WARD);
        int before = total("79", "stance,unit", DAY);
        int wardBefore = total("26737", "stance", DAY);
        int dayBefore = total("79", "", "2026-10-05");
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.tell(new CommentSubmitted(comment(UUID.randomUUID(), consultation, WARD, Stance.AGREE, null)), 1);
        }
        awaitFigures(consultation, "counted", 1);

        assertThat(total("79", "stance,unit", DAY)).isEqualTo(before + 1);
        assertThat(total("26737", "stance", DAY)).isEqualTo(wardBefore + 1);
        assertThat(total("79", "", "2026-10-05")).isEqualTo(dayBefore);
    }

    @Test
    void aMergerLeavesTheFiguresOfTheCityAsTheyAreAndMovesThoseOfTheWardsToTheirHeir() {
        UnitRef one = new UnitRef("27094", LocalDate.of(2025, 7, 1));
        UnitRef two = new UnitRef("27097", LocalDate.of(2025, 7, 1));
        UnitRef merged = new UnitRef("27094", LocalDate.of(2026, 10, 1));
        UUID consultation = open(one);
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.tell(
                    new CommentSubmitted(comment(one, UUID.randomUUID(), consultation, one, Stance.AGREE, null)), 1);
            publisher.tell(
                    new CommentSubmitted(comment(two, UUID.randomUUID(), open(two), two, Stance.AGREE, null)), 1);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> total("27094", "", DAY) == 1 && total("27097", "", DAY) == 1);
        int city = total("79", "unit", DAY);

        try (EventPublisher publisher = new EventPublisher()) {
            publisher.tell(new UnitEstablished(ward(merged, null)), 1);
            publisher.tell(new UnitMerged(ward(one, merged)), 2);
            publisher.tell(new UnitMerged(ward(two, merged)), 2);
        }

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> total("27094", "", DAY) == 2);
        assertThat(total("79", "unit", DAY)).isEqualTo(city);
        as(Tokens.officer().of("27097"))
                .queryParam("measure", "comments")
                .queryParam("groupBy", "unit")
                .queryParam("from", DAY)
                .get(MEASURES)
                .then()
                .statusCode(200)
                .body("unit.validFrom", equalTo("2026-10-01"))
                .body("rows.size()", equalTo(1))
                .body("rows[0].unit.code", equalTo("27094"))
                .body("rows[0].value", equalTo(2));
        given().queryParam("unit", "27097")
                .queryParam("groupBy", "unit")
                .get("/api/insight/v1/public/measures")
                .then()
                .statusCode(200)
                .body("rows.unit.validFrom.unique()", equalTo(List.of("2026-10-01")))
                .body("rows.findAll { it.measure == 'consultations' }.value.sum()", equalTo(2));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(publicSnapshot())
                        .contains(
                                "{\"unit\":{\"code\":\"27094\",\"validFrom\":\"2026-10-01\"},\"measure\":\"consultations\"")
                        .doesNotContain("{\"code\":\"27094\",\"validFrom\":\"2025-07-01\"}", "\"27097\""));
        given().queryParam("unit", "79")
                .get("/api/insight/v1/public/units")
                .then()
                .body("units.find { it.ref.code == '27097' }.current", is(false))
                .body("units.find { it.ref.code == '27097' }.heir.code", equalTo("27094"))
                .body("units.find { it.ref.code == '27097' }.heir.validFrom", equalTo("2026-10-01"))
                .body("units.findAll { it.ref.code == '27094' }.current", contains(false, true))
                .body("units.findAll { it.ref.code == '27094' }.heir", contains(notNullValue(), nullValue()));
    }

    /** What a reader of the public stream gets first. */
    private static String publicSnapshot() throws IOException, InterruptedException {
        try (HttpClient reader = HttpClient.newHttpClient();
                Stream<String> lines = reader.send(
                                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port
                                                + "/api/insight/v1/public/stream"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofLines())
                        .body()) {
            String snapshot =
                    lines.filter(line -> line.startsWith("data: ")).findFirst().orElse("");
            reader.shutdownNow();
            return snapshot;
        }
    }

    private static UnitFacts ward(UnitRef ref, @Nullable UnitRef successor) {
        return new UnitFacts(
                ref,
                new UnitRef("79", LocalDate.of(2025, 7, 1)),
                "commune",
                "Phường",
                "Hợp Nhất",
                "Phường Hợp Nhất",
                "Hop Nhat",
                successor == null ? null : successor.validFrom(),
                successor);
    }

    @Test
    void whatWasToldIsSoonCounted() {
        open(WARD);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(Tokens.cityViewer())
                        .get("/api/insight/v1/projection")
                        .then()
                        .statusCode(200)
                        .body("lag.size()", equalTo(11))
                        .body("lag.values()", everyItem(is(0))));
    }

    @Test
    void theListOfWhatIsDueBeginsWithTheLongestDueAndNamesTheLaw() {
        Token chair = Tokens.chair().of("26737");
        UUID consultation = open(WARD);
        UUID later = duty(consultation, "CON.DECIDE", LocalDate.of(2099, 12, 31), chair.subject());
        UUID overdue = duty(consultation, "CON.RESPOND", LocalDate.of(2026, 1, 2), chair.subject());
        awaitDuty(chair, later);
        awaitDuty(chair, overdue);

        as(chair)
                .queryParam("mine", true)
                .get("/api/insight/v1/duties")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(overdue.toString(), later.toString())))
                .body("items.overdue", equalTo(List.of(true, false)))
                .body("items[0].mine", is(true))
                .body("items[0].title", equalTo("Trả lời ý kiến góp ý của Nhân dân"))
                .body("items[0].titleEnglish", equalTo("Comments of the people are answered"))
                .body("items[0].law", equalTo("khoản 1 Điều 28 Luật số 10/2022/QH15"))
                .body("items[0].lawEnglish", equalTo("Law 10/2022 art. 28(1)"))
                .body("items[0].basis", equalTo("Law 10/2022 art. 28(1)"))
                .body("items[0].standing", equalTo("OPEN"));
    }

    @Test
    void theListOfWhatIsDueComesInPages() {
        Token chair = Tokens.chair().of("26737");
        UUID consultation = open(WARD);
        UUID first = duty(consultation, "CON.RESPOND", LocalDate.of(2030, 1, 1), chair.subject());
        UUID second = duty(consultation, "CON.DECIDE", LocalDate.of(2030, 1, 2), chair.subject());
        awaitDuty(chair, first);
        awaitDuty(chair, second);

        JsonPath page = as(chair)
                .queryParam("mine", true)
                .queryParam("limit", 1)
                .get("/api/insight/v1/duties")
                .jsonPath();

        assertThat(page.<String>getList("items.id")).containsExactly(first.toString());
        as(chair)
                .queryParam("mine", true)
                .queryParam("limit", 1)
                .queryParam("cursor", page.getString("next"))
                .get("/api/insight/v1/duties")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(second.toString())))
                .body("next", equalTo(null));
    }

    @Test
    void theDutiesOfAUnitAreNotThoseOfItsNeighbour() {
        Token chair = Tokens.chair().of("26737");
        UUID id = duty(open(WARD), "CON.RESPOND", LocalDate.of(2026, 1, 3), UUID.randomUUID());
        awaitDuty(chair, id);

        as(Tokens.officer().of("26743"))
                .queryParam("dueBefore", "2026-01-04")
                .get("/api/insight/v1/duties")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id.toString())));
    }

    @ParameterizedTest
    @CsvSource({
        "CITY_VIEWER,79,26737,200",
        "WARD_OFFICER,26737,26737,200",
        "COMMUNE_CHAIR,79,26737,200",
        "FRONT_OFFICER,26737,26737,200",
        "WARD_OFFICER,26743,26737,403",
        "COMMUNE_CHAIR,26737,79,403",
        "CITIZEN,26737,26737,403",
        "MEMBER_ORG,26737,26737,403",
        "DPO,79,79,403"
    })
    void figuresAreForOfficialsOfTheUnitOrAboveIt(String role, String own, String asked, int status) {
        as(Tokens.of(role).of(own))
                .queryParam("unit", asked)
                .queryParam("measure", "comments")
                .get(MEASURES)
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CITY_VIEWER", "CITIZEN", "MEMBER_ORG", "DPO"})
    void whatIsDueIsNotForThoseWhoOweNothing(String role) {
        as(Tokens.of(role).of("79")).get("/api/insight/v1/duties").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {MEASURES, "/api/insight/v1/duties", "/api/insight/v1/projection", "/api/insight/v1/stream"})
    void nobodyReadsFiguresWithoutAToken(String path) {
        given().get(path).then().statusCode(401);
    }

    @Test
    void anotherUnitsConsultationIsRefused() {
        UUID consultation = open(WARD);
        awaitFigures(consultation, "counted", 0);

        as(Tokens.chair().of("26743"))
                .get("/api/insight/v1/consultations/{id}/figures", consultation)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "measure=opinions,400,unknown-measure",
        "measure=comments&groupBy=disposition,400,unknown-grouping",
        "measure=comments&from=2026-02-01&to=2026-01-01,400,period-invalid",
        "measure=comments&unit=99999,404,unknown-unit"
    })
    void aQuestionThatMakesNoSenseIsRefusedWithItsReason(String query, int status, String slug) {
        as(Tokens.cityViewer())
                .get(MEASURES + "?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug));
    }

    @Test
    void aForgedCursorIsRefused() {
        as(Tokens.chair().of("26737"))
                .queryParam("cursor", "AAAA")
                .get("/api/insight/v1/duties")
                .then()
                .statusCode(400)
                .body("field", equalTo("cursor"));
    }

    @Test
    void everybodySeesPeopleInStepsAndAnswersExactly() {
        UnitRef unit = new UnitRef("26758", LocalDate.of(2025, 7, 1));
        UUID consultation = open(unit);
        try (EventPublisher publisher = new EventPublisher()) {
            for (int people = 0; people < 8; people++) {
                publisher.tell(
                        new CommentSubmitted(comment(unit, UUID.randomUUID(), consultation, unit, Stance.AGREE, null)),
                        1);
            }
            publisher.tell(
                    new CommentAnswered(
                            comment(unit, UUID.randomUUID(), consultation, unit, Stance.AGREE, Disposition.NOTED)),
                    2);
        }
        awaitFigures(consultation, "counted", 9);

        given().queryParam("unit", "26758")
                .get("/api/insight/v1/public/measures")
                .then()
                .statusCode(200)
                .body("step", equalTo(5))
                .body("rows.find { it.measure == 'comments' }.value", equalTo(5))
                .body("rows.find { it.measure == 'comments' }.atLeast", is(true))
                .body("rows.find { it.measure == 'responses' }.value", equalTo(1))
                .body("rows.findAll { it.measure == 'comments' }.size()", equalTo(1))
                .body("rows.measure", not(hasItems("response-seconds")));
    }

    @Test
    void theEveningsOfAUnitAreWhatEverybodyCouldSeeThen() {
        UnitRef unit = new UnitRef("26767", LocalDate.of(2025, 7, 1));
        UUID consultation = open(unit);
        Instant now = Instant.now();
        try (EventPublisher publisher = new EventPublisher()) {
            for (int people = 0; people < 14; people++) {
                Instant submitted = people < 7 ? now.minus(Duration.ofDays(2)) : now;
                publisher.tell(
                        new CommentSubmitted(new CommentFacts(
                                UUID.randomUUID(),
                                consultation,
                                unit,
                                unit,
                                AuthorKind.CITIZEN,
                                ConsultationForm.PORTAL,
                                Stance.AGREE,
                                CommentState.SUBMITTED,
                                submitted,
                                null,
                                null)),
                        1);
            }
        }
        awaitFigures(consultation, "counted", 14);

        JsonPath trend = given().queryParam("unit", "26767")
                .queryParam("days", 7)
                .get("/api/insight/v1/public/trend")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(trend.<String>getList("days")).hasSize(7);
        assertThat(trend.<Integer>getList("series.find { it.measure == 'comments' }.totals"))
                .containsSubsequence(0, 5, 5, 10);
        assertThat(trend.getBoolean("series.find { it.measure == 'comments' }.atLeast"))
                .isTrue();
        assertThat(trend.<Integer>getList("series.find { it.measure == 'responses' }.totals"))
                .containsOnly(0);
    }

    @Test
    void everybodySeesWhatIsOverdueWithItsLawButNotWhoseItIs() {
        UnitRef unit = new UnitRef("26773", LocalDate.of(2025, 7, 1));
        UUID consultation = open(unit);
        breached(unit, consultation, "CON.RESPOND", SUBMITTED, LocalDate.of(2026, 2, 3));
        breached(unit, consultation, "CON.DECIDE", SUBMITTED, LocalDate.of(2026, 1, 2));

        JsonPath overdue = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> given().queryParam("unit", "26773")
                                .get("/api/insight/v1/public/overdue")
                                .jsonPath(),
                        json -> json.getInt("total") == 2);

        assertThat(overdue.<String>getList("rows.code")).containsExactly("CON.DECIDE", "CON.RESPOND");
        assertThat(overdue.getString("rows[1].title")).isEqualTo("Trả lời ý kiến góp ý của Nhân dân");
        assertThat(overdue.getString("rows[1].law")).isEqualTo("khoản 1 Điều 28 Luật số 10/2022/QH15");
        assertThat(overdue.getString("rows[1].lawEnglish")).isEqualTo("Law 10/2022 art. 28(1)");
        assertThat(overdue.getString("rows[1].oldestDueOn")).isEqualTo("2026-02-03");
        assertThat(overdue.getMap("rows[0]").keySet()).doesNotContainAnyElementsOf(List.of("accountable", "about"));
    }

    /** The law of receptions changed on 1 July 2026: one day a week before, two days a month since. */
    @ParameterizedTest
    @CsvSource({
        "26782, 2026-06-30T16:59:59Z, 01 ngày trong 01 tuần",
        "26785, 2026-06-30T17:00:00Z, 02 ngày trong 01 tháng"
    })
    void whatIsOverdueIsNamedByTheRuleOfTheDayOnWhichItArose(String code, Instant openedAt, String term) {
        UnitRef unit = new UnitRef(code, LocalDate.of(2025, 7, 1));
        breached(unit, open(unit), "REC.CHAIR.COMMUNE", openedAt, LocalDate.of(2026, 8, 3));

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> given().queryParam("unit", code)
                        .get("/api/insight/v1/public/overdue")
                        .then()
                        .body("total", is(1))
                        .body("rows[0].title", endsWith(term)));
    }

    @Test
    void theCommunesOfTheCityHaveNamesForEverybody() {
        given().queryParam("unit", "79")
                .get("/api/insight/v1/public/units")
                .then()
                .statusCode(200)
                .body("units.findAll { it.ref.validFrom == '2025-07-01' }.size()", equalTo(169))
                .body("units.find { it.ref.code == '26743' }.fullName", equalTo("Phường Bến Thành"))
                .body("units.find { it.ref.code == '26743' }.parent.code", equalTo("79"))
                .body("units.find { it.ref.code == '26743' }.current", is(true));
    }

    @ParameterizedTest
    @CsvSource({
        "trend?unit=99999,404,unknown-unit",
        "overdue?unit=99999,404,unknown-unit",
        "units?unit=99999,404,unknown-unit",
        "units,404,unknown-unit",
        "trend?unit=79&days=1,400,constraints-violated",
        "trend?unit=79&days=93,400,constraints-violated"
    })
    void aPublicQuestionThatMakesNoSenseIsRefusedWithItsReason(String query, int status, String slug) {
        given().get("/api/insight/v1/public/" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug));
    }

    private static void breached(UnitRef unit, UUID about, String code, Instant openedAt, LocalDate dueOn) {
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.tell(
                    new DutyBreached(new DutyFacts(
                            UUID.randomUUID(),
                            code,
                            about,
                            unit,
                            UUID.randomUUID().toString(),
                            dueOn,
                            "Law 10/2022 art. 28(1)",
                            DutyState.BREACHED,
                            openedAt,
                            null,
                            SUBMITTED.plusSeconds(60))),
                    2);
        }
    }

    private static UUID open(UnitRef unit) {
        UUID id = UUID.randomUUID();
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.tell(
                    new ConsultationOpened(new ConsultationFacts(
                            id,
                            unit,
                            LegalRegime.COMMUNE,
                            "7",
                            EnumSet.of(ConsultationForm.PORTAL),
                            ConsultationState.OPEN,
                            LocalDate.of(2026, 10, 1),
                            LocalDate.of(2026, 10, 21))),
                    2);
        }
        return id;
    }

    private static UUID duty(UUID about, String code, LocalDate dueOn, UUID accountable) {
        UUID id = UUID.randomUUID();
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.tell(
                    new DutyOpened(new DutyFacts(
                            id,
                            code,
                            about,
                            WARD,
                            accountable.toString(),
                            dueOn,
                            "Law 10/2022 art. 28(1)",
                            DutyState.OPEN,
                            SUBMITTED,
                            null,
                            null)),
                    1);
        }
        return id;
    }

    private static CommentFacts comment(
            UUID id, UUID consultation, @Nullable UnitRef home, Stance stance, @Nullable Disposition disposition) {
        return comment(WARD, id, consultation, home, stance, disposition);
    }

    private static CommentFacts comment(
            UnitRef unit,
            UUID id,
            UUID consultation,
            @Nullable UnitRef home,
            Stance stance,
            @Nullable Disposition disposition) {
        return new CommentFacts(
                id,
                consultation,
                unit,
                home,
                AuthorKind.CITIZEN,
                ConsultationForm.PORTAL,
                stance,
                disposition == null ? CommentState.SUBMITTED : CommentState.ANSWERED,
                SUBMITTED,
                disposition,
                disposition == null ? null : SUBMITTED.plusSeconds(3600));
    }

    private static JsonPath awaitFigures(UUID consultation, String field, int value) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> as(Tokens.cityViewer())
                                .get("/api/insight/v1/consultations/{id}/figures", consultation)
                                .jsonPath(),
                        json -> json.get("counted") != null && json.getInt(field) == value);
    }

    private static void awaitDuty(Token official, UUID id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> as(official)
                        .queryParam("limit", 100)
                        .get("/api/insight/v1/duties")
                        .then()
                        .body("items.id", hasItem(id.toString())));
    }

    private static int total(String unit, String groupBy, String day) {
        return total("comments", unit, groupBy, day);
    }

    private static int total(String measure, String unit, String groupBy, String day) {
        return as(Tokens.cityViewer())
                .queryParam("unit", unit)
                .queryParam("measure", measure)
                .queryParam("from", day)
                .queryParam("to", day)
                .queryParam("groupBy", groupBy)
                .get(MEASURES)
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    private static RequestSpecification as(Token token) {
        return given().auth().oauth2(token.token());
    }

    private static <E extends Event> E sample(String name, Class<E> event) throws IOException {
        try (InputStream sample = EventsToFiguresTest.class.getResourceAsStream("/samples/" + name)) {
            if (sample == null) {
                throw new AssertionError("there is no sample " + name);
            }
            return ContractJson.read(sample.readAllBytes(), event);
        }
    }
}

package vn.danchu.supervision.disclosure;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.danchu.contracts.duty.DutyBreached;
import vn.danchu.contracts.duty.DutyEvent;
import vn.danchu.contracts.duty.DutyMet;
import vn.danchu.contracts.supervision.DisclosureCompleted;
import vn.danchu.contracts.supervision.DisclosureFacts;
import vn.danchu.contracts.supervision.DisclosurePublished;
import vn.danchu.supervision.Ward;
import vn.danchu.testing.event.CollectedEvent;
import vn.danchu.testing.event.EventCollector;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

@QuarkusTest
@WithInfrastructure
class DisclosureResourceTest {

    private static final String FEES = "LAW10.11.12";
    private static final String BUDGET = "LAW10.11.2.2";
    private static final String PROCEDURES = "LAW10.11.13";
    private static final String CALLED_UP = "LAW10.11.9.3";
    private static final String STAFF_PLAN = "LAW10.46.2";
    private static final String WORDS = "Danh sách 12 công dân: N.V.A., T.T.B. và 10 người khác.";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern CLAUSE = Pattern.compile("khoản (\\d+) Điều 11");

    private final Ward ward = Ward.of(Ward.BEN_THANH);

    @AfterEach
    void resetClock() {
        Ward.moveClock(0);
    }

    @Test
    void theChecklistIsThatOfTheLaw() {
        given().get(Ward.API + "/disclosure-items")
                .then()
                .statusCode(200)
                .body("items.findAll { it.audience == 'PUBLIC' }", hasSize(32))
                .body("items.findAll { it.audience == 'PUBLIC' }.group.unique()", hasSize(14))
                .body("items.findAll { it.audience == 'INTERNAL' }", hasSize(12))
                .body(
                        "items.findAll { it.posting == 'PERMANENT' }.group.unique()",
                        equalTo(List.of("LAW10.11.4", PROCEDURES)))
                .body(
                        "items.findAll { it.namesPersons }.group.unique()",
                        equalTo(List.of("LAW10.11.7", "LAW10.11.8", "LAW10.11.9")));
    }

    @Test
    void whatIsPublishedStandsForThirtyDaysAndIsThenGone() {
        UUID id = recorded(BUDGET);
        LocalDate today = Ward.today();
        publish(id, publication("POSTED"))
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("postedUntil", equalTo(today.plusDays(30).toString()));

        Ward.moveClock(30);
        published(id).statusCode(200).body("text", equalTo(WORDS));
        Ward.moveClock(31);
        published(id).statusCode(410).body("type", equalTo("/problems/disclosure-taken-down"));
        awaitState(id, "COMPLETED");

        try (EventCollector events = EventCollector.of(DisclosurePublished.class)) {
            List<CollectedEvent> told = events.await(3, event -> event.key().equals(id.toString()));
            assertThat(told.getLast().is(DisclosureCompleted.class)).isTrue();
            DisclosureFacts facts = told.getLast().as(DisclosureCompleted.class).disclosure();
            assertThat(facts.item()).isEqualTo(BUDGET);
            assertThat(facts.group()).isEqualTo("LAW10.11.2");
            assertThat(told).noneMatch(event -> event.json().contains(WORDS));
        }
    }

    @Test
    void whatIsPublishedInTimeIsMetAndWhatIsNotIsBreached() {
        UUID inTime = recorded(BUDGET);
        publish(inTime, publication("POSTED")).statusCode(200);
        UUID late = recorded(BUDGET);
        Ward.moveClock(20);

        assertThat(duty(inTime, DutyMet.class).duty().code()).isEqualTo("PUB.DEFAULT");
        assertThat(duty(late, DutyBreached.class).duty().code()).isEqualTo("PUB.DEFAULT");
    }

    @Test
    void aChangeAndAnInterruptionBeginThePeriodAgain() {
        UUID id = recorded(BUDGET);
        publish(id, publication("POSTED")).statusCode(200);
        Ward.moveClock(10);
        LocalDate changed = Ward.today();
        step(ward.chair(), id, "change", publication("POSTED"))
                .statusCode(200)
                .body("publishedOn", equalTo(changed.toString()))
                .body("postedUntil", equalTo(changed.plusDays(30).toString()))
                .body("firstPublishedOn", equalTo(changed.minusDays(10).toString()));

        interrupt(id).statusCode(200).body("state", equalTo("INTERRUPTED"));
        published(id).statusCode(410);
        interrupt(id).statusCode(409).body("type", equalTo("/problems/disclosure-not-possible"));
        Ward.moveClock(15);
        publish(id, publication("POSTED"))
                .statusCode(200)
                .body("postedUntil", equalTo(changed.plusDays(35).toString()));
    }

    @Test
    void eachPeriodIsListedAsItEnded() throws IOException {
        UUID id = recorded(FEES);
        LocalDate first = Ward.today();
        publish(id, publication("POSTED", "GROUP_HEAD")).statusCode(200);
        step(ward.chair(), id, "change", publication("POSTED", "GROUP_HEAD", "PORTAL"))
                .statusCode(200);
        interrupt(id).statusCode(200);
        publish(id, publication("POSTED", "GROUP_HEAD")).statusCode(200);
        Ward.moveClock(31);
        awaitState(id, "COMPLETED");

        assertThat(periods(id, first))
                .containsExactly(
                        first + " COMPLETED " + first.plusDays(30),
                        first + " INTERRUPTED " + first,
                        first + " CHANGED " + first);
        String day = first.format(DAY);
        try (XWPFDocument document = new XWPFDocument(document(first).asInputStream())) {
            assertThat(rows(document))
                    .anyMatch(row -> row.contains("Từ ngày " + day + "\nThay đổi nội dung ngày " + day))
                    .anyMatch(
                            row -> row.contains("Từ ngày " + day + "\nGỡ xuống ngày " + day + " khi chưa đủ thời gian"))
                    .anyMatch(row -> row.contains("Từ ngày " + day + " đến hết ngày "
                            + first.plusDays(30).format(DAY)));
        }
    }

    @Test
    void aListOfPersonsIsMaskedNotIndexedAndRemovedAtItsEnd() {
        UUID id = recorded(CALLED_UP);
        publish(id, publication("POSTED", "GROUP_HEAD", "LOUDSPEAKER"))
                .statusCode(422)
                .body("field", equalTo("masked"));
        Map<String, Object> masked = publication("POSTED", "GROUP_HEAD", "LOUDSPEAKER");
        masked.put("masked", true);
        publish(id, masked)
                .statusCode(200)
                .body("broadcastUntil", equalTo(Ward.today().plusDays(3).toString()));

        published(id)
                .statusCode(200)
                .header("X-Robots-Tag", "noindex, noarchive")
                .header("Cache-Control", "no-store")
                .body("title", nullValue());
        quarterly(Ward.today())
                .body("items.find { it.disclosure == '" + id + "' }.title", nullValue())
                .body("items.find { it.disclosure == '" + id + "' }.item", equalTo(CALLED_UP));
        Ward.moveClock(31);
        published(id).statusCode(410).body("text", nullValue());
        Ward.as(ward.chair())
                .get(Ward.API + "/disclosures/" + id)
                .then()
                .statusCode(200)
                .body("text", nullValue());
        awaitState(id, "COMPLETED");
    }

    @Test
    void whatIsPermanentNeverEnds() {
        UUID id = recorded(PROCEDURES);
        publish(id, publication("POSTED")).statusCode(200).body("postedUntil", nullValue());
        Ward.moveClock(200);

        published(id).statusCode(200).body("text", equalTo(WORDS));
    }

    @Test
    void whatIsInternalIsForTheStaffOfTheUnitAlone() {
        UUID id = recorded(STAFF_PLAN);
        publish(id, publication("INTERNAL_SYSTEM"))
                .statusCode(200)
                .body("postedUntil", equalTo(Ward.today().plusDays(20).toString()));

        published(id).statusCode(404);
        list().body("items.id", not(hasItem(id.toString())));
        quarterly(Ward.today()).body("items.disclosure", not(hasItem(id.toString())));
        Ward.as(ward.officer()).get(Ward.API + "/disclosures/" + id).then().statusCode(200);
        for (Token stranger : List.of(
                Tokens.chair().of(Ward.CITY),
                Tokens.officer().of(Ward.CITY),
                Tokens.chair().of(Ward.SAI_GON))) {
            Ward.as(stranger).get(Ward.API + "/disclosures/" + id).then().statusCode(404);
        }
    }

    @Test
    void whatStandsIsListedForEverybodyAndSoIsTheQuarter() {
        UUID due = recorded(FEES);
        UUID id = recorded(FEES);
        publish(id, publication("POSTED", "GROUP_HEAD")).statusCode(200);

        published(due).statusCode(404);
        list().body("items.id", hasItem(id.toString())).body("items.id", not(hasItem(due.toString())));
        quarterly(Ward.today())
                .body("items.disclosure", hasItem(id.toString()))
                .body("items.disclosure", not(hasItem(due.toString())));
        given().queryParam("unit", "99999")
                .get(Ward.API + "/published-disclosures")
                .then()
                .statusCode(422)
                .body("field", equalTo("unit"));
    }

    @Test
    void theListOfTheQuarterIsADocumentToBePosted() throws IOException {
        LocalDate today = Ward.today();
        publish(recorded(FEES), publication("POSTED", "GROUP_HEAD")).statusCode(200);
        publish(recorded(PROCEDURES), publication("POSTED", "PORTAL")).statusCode(200);
        Map<String, Object> masked = publication("POSTED", "GROUP_HEAD", "LOUDSPEAKER");
        masked.put("masked", true);
        publish(recorded(CALLED_UP), masked).statusCode(200);
        publish(recorded(STAFF_PLAN), publication("INTERNAL_SYSTEM")).statusCode(200);

        Response answer = document(today);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains("filename=\"danh-sach-cong-khai.docx\"");
        try (XWPFDocument document = new XWPFDocument(answer.asInputStream())) {
            String whole = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .collect(joining("\n"));
            assertThat(whole)
                    .contains("PHƯỜNG BẾN THÀNH")
                    .contains("DANH SÁCH NỘI DUNG ĐÃ THỰC HIỆN CÔNG KHAI")
                    .contains("Quý " + (today.getMonthValue() + 2) / 3 + " năm " + today.getYear())
                    .contains("khoản 2 Điều 13");
            List<String> rows = rows(document);
            String from = today.format(DAY);
            assertThat(whole).contains("Tổng số lần công khai: " + rows.size());
            assertThat(rows)
                    .anyMatch(row -> row.contains("Quyết định về nội dung phải công khai")
                            && row.contains("khoản 12 Điều 11")
                            && row.contains("Niêm yết; Thông qua Trưởng thôn, Tổ trưởng tổ dân phố")
                            && row.contains("Từ ngày " + from + " đến hết ngày "))
                    .anyMatch(row -> row.contains("khoản 13 Điều 11") && row.contains("Niêm yết thường xuyên"))
                    .noneMatch(row -> row.contains("Điều 46"))
                    .filteredOn(row -> row.contains("khoản 9 Điều 11"))
                    .isNotEmpty()
                    .allMatch(row -> !row.contains("Quyết định về nội dung phải công khai")
                            && row.contains("Truyền thanh đến hết ngày "));
            List<Integer> clauses = rows.stream()
                    .map(CLAUSE::matcher)
                    .filter(Matcher::find)
                    .map(found -> Integer.valueOf(found.group(1)))
                    .toList();
            assertThat(clauses).isSorted().hasSameSizeAs(rows);
        }
    }

    @Test
    void whatIsStillOwedIsListedForTheUnitAlone() {
        UUID owed = recorded(FEES);
        UUID met = recorded(FEES);
        publish(met, publication("POSTED", "GROUP_HEAD")).statusCode(200);

        owedBy(ward.officer())
                .body("items.id", hasItem(owed.toString()))
                .body("items.id", not(hasItem(met.toString())));
        owedBy(Tokens.officer().of(Ward.SAI_GON)).body("items.id", not(hasItem(owed.toString())));
    }

    @Test
    void onlyOneOfTwoPublishesWhenBothDoItAtOnce() {
        UUID id = recorded(BUDGET);
        String seen = Ward.as(ward.chair())
                .get(Ward.API + "/disclosures/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        List<Integer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> given().auth()
                        .oauth2(ward.chair().token())
                        .contentType("application/json")
                        .header("If-Match", seen)
                        .body(publication("POSTED"))
                        .post(Ward.API + "/disclosures/" + id + "/publication")
                        .statusCode()))
                .limit(2)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(answers).containsExactly(200, 412);
    }

    @Test
    void whatCannotBeRecordedSaysWhichFieldIsWrong() {
        Map<String, Object> unknown = decision("LAW10.11.99");
        record(unknown).statusCode(422).body("field", equalTo("item"));
        Map<String, Object> future = decision(BUDGET);
        future.put("decidedOn", Ward.today().plusDays(1).toString());
        record(future).statusCode(422).body("field", equalTo("decidedOn"));
    }

    private UUID recorded(String item) {
        return Ward.id(record(decision(item)).statusCode(201).body("state", equalTo("DUE")));
    }

    private ValidatableResponse record(Map<String, ?> decision) {
        return Ward.making(ward.officer())
                .body(decision)
                .post(Ward.API + "/disclosures")
                .then();
    }

    private static Map<String, Object> decision(String item) {
        return new HashMap<>(Map.of(
                "item",
                item,
                "title",
                "Quyết định về nội dung phải công khai",
                "decidedOn",
                Ward.today().toString(),
                "planNumber",
                "12"));
    }

    private static Map<String, Object> publication(String... forms) {
        return new HashMap<>(Map.of("text", WORDS, "forms", List.of(forms)));
    }

    private ValidatableResponse publish(UUID id, Map<String, ?> publication) {
        return step(ward.chair(), id, "publication", publication);
    }

    private static ValidatableResponse step(Token token, UUID id, String step, Map<String, ?> body) {
        return Ward.as(token)
                .body(body)
                .post(Ward.API + "/disclosures/" + id + "/" + step)
                .then();
    }

    private ValidatableResponse interrupt(UUID id) {
        return Ward.as(ward.officer())
                .post(Ward.API + "/disclosures/" + id + "/interruption")
                .then();
    }

    private static ValidatableResponse published(UUID id) {
        return given().get(Ward.API + "/published-disclosures/" + id).then();
    }

    private ValidatableResponse list() {
        return given().queryParam("unit", ward.code())
                .queryParam("limit", 100)
                .get(Ward.API + "/published-disclosures")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse owedBy(Token official) {
        return Ward.as(official)
                .queryParam("state", "DUE")
                .queryParam("limit", 100)
                .get(Ward.API + "/disclosures")
                .then()
                .statusCode(200);
    }

    private Response document(LocalDate within) {
        return given().queryParam("unit", ward.code())
                .queryParam("year", within.getYear())
                .queryParam("quarter", (within.getMonthValue() + 2) / 3)
                .get(Ward.API + "/published-disclosures/quarterly-list.docx");
    }

    private static List<String> rows(XWPFDocument document) {
        return document.getTables().getFirst().getRows().stream()
                .skip(1)
                .map(row ->
                        row.getTableCells().stream().map(XWPFTableCell::getText).collect(joining(" | ")))
                .toList();
    }

    private ValidatableResponse quarterly(LocalDate within) {
        return given().queryParam("unit", ward.code())
                .queryParam("year", within.getYear())
                .queryParam("quarter", (within.getMonthValue() + 2) / 3)
                .queryParam("limit", 100)
                .get(Ward.API + "/published-disclosures/quarterly-list")
                .then()
                .statusCode(200);
    }

    /** The periods of a disclosure that began in a quarter: how each ended, and on which day. */
    private List<String> periods(UUID id, LocalDate within) {
        List<Map<String, @Nullable Object>> all = quarterly(within).extract().path("items");
        return all.stream()
                .filter(period -> id.toString().equals(period.get("disclosure")))
                .map(period -> period.get("publishedOn") + " " + period.get("ending") + " " + period.get("endedOn"))
                .toList();
    }

    private void awaitState(UUID id, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Ward.as(ward.chair())
                        .get(Ward.API + "/disclosures/" + id)
                        .then()
                        .body("state", equalTo(state)));
    }

    private static <E extends DutyEvent> E duty(UUID about, Class<E> type) {
        try (EventCollector events = EventCollector.of(type)) {
            return events.await(event ->
                            event.is(type) && event.as(type).duty().about().equals(about))
                    .as(type);
        }
    }
}

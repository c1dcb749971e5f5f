package vn.danchu.insight.report;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.supervision.DisclosureAudience;
import vn.danchu.contracts.supervision.DisclosureFacts;
import vn.danchu.contracts.supervision.DisclosureForm;
import vn.danchu.contracts.supervision.DisclosureInterrupted;
import vn.danchu.contracts.supervision.DisclosurePublished;
import vn.danchu.contracts.supervision.DisclosureRecorded;
import vn.danchu.contracts.supervision.DisclosureState;
import vn.danchu.testing.event.EventPublisher;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

/** Report I from the events of disclosures, in each of its formats. */
@QuarkusTest
@WithInfrastructure
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportResourceTest {

    private static final String REPORT = "/api/insight/v1/reports/disclosure";
    private static final UnitRef WARD = new UnitRef("26740", LocalDate.of(2025, 7, 1));

    /** A quarter of which nothing else here tells. */
    private static final String PERIOD = "2025-Q4";

    private static final LocalDate DECIDED = LocalDate.of(2025, 10, 6);
    private static final LocalDate DUE = LocalDate.of(2025, 10, 13);

    private final UUID inTime = UUID.randomUUID();
    private final UUID late = UUID.randomUUID();
    private final UUID notDone = UUID.randomUUID();
    private final UUID takenDown = UUID.randomUUID();
    private final UUID internal = UUID.randomUUID();

    /** Told before each test: what was told before changes nothing. */
    @BeforeEach
    void tell() {
        try (EventPublisher publisher = new EventPublisher()) {
            published(publisher, inTime, "LAW10.11.2", DUE);
            published(publisher, late, "LAW10.11.12", DUE.plusDays(3));
            published(publisher, takenDown, "LAW10.11.2", DUE);
            publisher.tell(
                    new DisclosureInterrupted(facts(
                            takenDown,
                            "LAW10.11.2",
                            DisclosureAudience.PUBLIC,
                            DisclosureState.INTERRUPTED,
                            DECIDED,
                            DUE)),
                    3);
            publisher.tell(
                    new DisclosureRecorded(facts(
                            notDone, "LAW10.11.2", DisclosureAudience.PUBLIC, DisclosureState.DUE, DECIDED, null)),
                    1);
            publisher.tell(
                    new DisclosureRecorded(facts(
                            internal, "LAW10.46.2", DisclosureAudience.INTERNAL, DisclosureState.DUE, DECIDED, null)),
                    1);
            // Decided on the first day after the quarter: it belongs to the next.
            publisher.tell(
                    new DisclosureRecorded(facts(
                            UUID.randomUUID(),
                            "LAW10.11.1",
                            DisclosureAudience.PUBLIC,
                            DisclosureState.DUE,
                            LocalDate.of(2026, 1, 1),
                            null)),
                    1);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> asked(Tokens.cityViewer(), WARD.code(), PERIOD)
                        .get(REPORT)
                        .then()
                        .statusCode(200)
                        .body("groups.total.sum()", equalTo(4))
                        .body("groups.interrupted.sum()", equalTo(1)));
    }

    @Test
    void everyFigureListsTheRecordsBehindIt() {
        JsonPath report = asked(Tokens.chair().of(WARD.code()), WARD.code(), PERIOD)
                .get(REPORT)
                .then()
                .statusCode(200)
                .body("from", equalTo("2025-10-01"))
                .body("to", equalTo("2025-12-31"))
                .body("groups.group", equalTo(List.of("LAW10.11.2", "LAW10.11.12")))
                .body("groups.basis", hasItem("khoản 2 Điều 11 Luật số 10/2022/QH15"))
                .extract()
                .jsonPath();

        Map<String, Object> budget = report.getMap("groups[0]");
        assertThat(budget)
                .containsEntry("inTime", 1)
                .containsEntry("interrupted", 1)
                .containsEntry("notDone", 1)
                .containsEntry("late", 0);
        assertThat(report.getInt("groups[1].late")).isEqualTo(1);
        for (int group = 0; group < 2; group++) {
            String records = "groups[" + group + "].records";
            assertThat(report.getInt("groups[" + group + "].total"))
                    .isEqualTo(report.getList(records).size());
        }
        assertThat(report.<String>getList("groups.records.flatten().id"))
                .containsExactlyInAnyOrder(
                        inTime.toString(), late.toString(), notDone.toString(), takenDown.toString());
    }

    @Test
    void theCityReadsItsWardsAndAWardNoOther() {
        asked(Tokens.cityViewer(), "79", PERIOD)
                .get(REPORT)
                .then()
                .statusCode(200)
                .body("groups.records.flatten().id", hasItem(late.toString()))
                .body("groups.records.flatten().id", not(hasItem(internal.toString())));
        for (String format : List.of("", ".docx", ".xlsx")) {
            asked(Tokens.chair().of("26743"), WARD.code(), PERIOD)
                    .get(REPORT + format)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void theFiguresSayTheSame() {
        given().auth()
                .oauth2(Tokens.cityViewer().token())
                .queryParam("unit", WARD.code())
                .queryParam("measure", "disclosures-published")
                .queryParam("from", "2025-10-01")
                .queryParam("to", "2025-12-31")
                .queryParam("groupBy", "group,standing")
                .get("/api/insight/v1/measures")
                .then()
                .statusCode(200)
                .body("rows.dimensions", hasItem(Map.of("group", "LAW10.11.12", "standing", "MET_LATE")))
                .body("total", equalTo(3));
    }

    @Test
    void theWordDocumentHoldsTheSame() throws IOException {
        Response answer =
                asked(Tokens.chair().of(WARD.code()), WARD.code(), PERIOD).get(REPORT + ".docx");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains("filename=\"bao-cao-cong-khai.docx\"");
        try (XWPFDocument document = new XWPFDocument(answer.asInputStream())) {
            assertThat(document.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .collect(joining("\n")))
                    .contains("BÁO CÁO KẾT QUẢ THỰC HIỆN CÔNG KHAI")
                    .contains("Quý 4 năm 2025")
                    .contains(
                            "Tổng số: 4 nội dung phải công khai; đúng hạn 1; chậm 1; gỡ xuống trước hạn 1; chưa đến hạn 0;"
                                    + " không thực hiện 1");
            assertThat(document.getTables().getFirst().getRows().stream()
                            .map(row -> row.getTableCells().stream()
                                    .map(XWPFTableCell::getText)
                                    .collect(joining("|"))))
                    .anyMatch(row -> row.startsWith("4|khoản 12 Điều 11 Luật số 10/2022/QH15|LAW10.11.12|")
                            && row.endsWith("|Niêm yết; Truyền thanh|06/10/2025|13/10/2025|16/10/2025|7|Chậm"))
                    .hasSize(5);
        }
    }

    @Test
    void theWorkbookHoldsNumbersAndDays() throws IOException {
        Response answer =
                asked(Tokens.chair().of(WARD.code()), WARD.code(), PERIOD).get(REPORT + ".xlsx");

        assertThat(answer.statusCode()).isEqualTo(200);
        try (XSSFWorkbook workbook = new XSSFWorkbook(answer.asInputStream())) {
            Sheet sheet = workbook.getSheetAt(0);
            Row last = sheet.getRow(sheet.getLastRowNum());
            assertThat(sheet.getSheetName()).isEqualTo("Quý 4 năm 2025");
            assertThat(last.getCell(0).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(last.getCell(0).getNumericCellValue()).isEqualTo(4);
            assertThat(last.getCell(5).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(DECIDED);
            assertThat(last.getCell(5).getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
            assertThat(last.getCell(9).getStringCellValue()).isEqualTo("Chậm");
        }
    }

    @Test
    void whatIsNoPeriodIsRefusedByName() {
        asked(Tokens.chair().of(WARD.code()), WARD.code(), "2025-Q5")
                .get(REPORT)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/report-period-unknown"))
                .body("field", equalTo("period"));
    }

    private static void published(EventPublisher publisher, UUID id, String item, LocalDate on) {
        publisher.tell(
                new DisclosurePublished(
                        facts(id, item, DisclosureAudience.PUBLIC, DisclosureState.PUBLISHED, DECIDED, on)),
                2);
    }

    private static DisclosureFacts facts(
            UUID id,
            String item,
            DisclosureAudience audience,
            DisclosureState state,
            LocalDate decided,
            @Nullable LocalDate published) {
        return new DisclosureFacts(
                id,
                WARD,
                item,
                item,
                audience,
                state,
                decided,
                DUE,
                published == null ? Set.of() : Set.of(DisclosureForm.POSTED, DisclosureForm.LOUDSPEAKER),
                published,
                published,
                published == null ? null : published.plusDays(30),
                "7");
    }

    private static RequestSpecification asked(Token token, String unit, String period) {
        return given().auth().oauth2(token.token()).queryParam("unit", unit).queryParam("period", period);
    }
}

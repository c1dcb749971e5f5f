package vn.danchu.consultation.table;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danchu.consultation.Ward;
import vn.danchu.testing.infrastructure.WithInfrastructure;
import vn.danchu.testing.token.Token;
import vn.danchu.testing.token.Tokens;

@QuarkusTest
@WithInfrastructure
class TableResourceTest {

    private static final String API = "/api/consultation/v1/";

    private final Ward ward = Ward.of(Ward.BEN_THANH);

    @Inject
    AgroalDataSource database;

    @AfterEach
    void resetClock() {
        Ward.resetClock();
    }

    @Test
    void commentsStandInTheOrderOfTheDraftWithTheirAnswers() throws IOException {
        UUID id = ward.open();
        said(ward.citizen(), id, "dieu-2", "Điều 2, nói trước.");
        said(ward.citizen(), id, "dieu-1.khoan-2.diem-a", "Điểm a.");
        UUID whole = said(ward.citizen(), id, null, "Nhất trí toàn văn.");
        UUID clause = said(Tokens.memberOrganisation().of(Ward.BEN_THANH), id, "dieu-1.khoan-2", "Đề nghị thêm.");
        said(ward.citizen(), id, "dieu-2", "Điều 2, nói sau.");
        said(ward.front(), id, "dieu-1", "Cần rõ phạm vi.");
        withdrawn(id, "dieu-1", "Xin rút lại.");
        ward.compile(id);
        said(ward.citizen(), id, "dieu-1", "Xin góp ý muộn.");
        Ward.answer(ward.compiler(), id, List.of(whole), "NOTED", null).statusCode(201);
        Ward.answer(ward.compiler(), id, List.of(clause), "PARTLY_ACCEPTED", "Đã bổ sung một phần.")
                .statusCode(201);

        List<List<String>> rows = rows(document(table(ward.compiler(), id)));

        assertThat(rows)
                .containsExactly(
                        List.of("1", "Toàn văn dự thảo", "Công dân", "Nhất trí toàn văn.", "Ghi nhận", ""),
                        List.of("2", "Điều 1", "Ủy ban MTTQ Việt Nam Thành phố", "Cần rõ phạm vi.", "Chưa trả lời", ""),
                        List.of(
                                "3",
                                "Điều 1 khoản 2",
                                "Hội Cựu chiến binh",
                                "Đề nghị thêm.",
                                "Tiếp thu một phần",
                                "Đã bổ sung một phần."),
                        List.of("4", "Điều 1 khoản 2 điểm a", "Công dân", "Điểm a.", "Chưa trả lời", ""),
                        List.of("5", "Điều 2", "Công dân", "Điều 2, nói trước.", "Chưa trả lời", ""),
                        List.of("6", "Điều 2", "Công dân", "Điều 2, nói sau.", "Chưa trả lời", ""),
                        List.of("7", "Điều 1", "Công dân", "Xin góp ý muộn.", "Gửi sau thời hạn", ""));
    }

    /** More comments than are in memory at a time. */
    @Test
    void theFiguresAreThoseOfTheDatabase() throws IOException, SQLException {
        UUID id = ward.open();
        List<UUID> citizens = IntStream.rangeClosed(1, 120)
                .mapToObj(number -> said(ward.citizen(), id, number % 3 == 0 ? "dieu-2" : null, "Ý kiến số " + number))
                .toList();
        said(Tokens.memberOrganisation().of(Ward.BEN_THANH), id, "dieu-1", "Hội nhất trí.");
        said(ward.front(), id, null, "Mặt trận nhất trí.");
        withdrawn(id, null, "Xin rút lại.");
        ward.compile(id);
        said(ward.citizen(), id, null, "Xin góp ý muộn.");
        Ward.answer(ward.compiler(), id, citizens.subList(0, 50), "ACCEPTED", null)
                .statusCode(201);
        Ward.answer(ward.compiler(), id, citizens.subList(50, 57), "NOT_ACCEPTED", "Trái quy định.")
                .statusCode(201);

        XWPFDocument document = document(table(ward.chair(), id));

        assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                .containsAll(column("""
                        select unnest(array[
                            format('Tổng số ý kiến: %s', count(*) filter (where counted)),
                            format('Theo người góp ý: Công dân %s; Tổ chức %s; Mặt trận Tổ quốc Việt Nam %s',
                                count(*) filter (where counted and author_kind = 'CITIZEN'),
                                count(*) filter (where counted and author_kind = 'ORGANISATION'),
                                count(*) filter (where counted and author_kind = 'FRONT')),
                            format('Theo kết quả xử lý: Tiếp thu %s; Tiếp thu một phần %s; Không tiếp thu %s;'
                                    ' Ý kiến chưa chính xác %s; Ghi nhận %s; Chưa trả lời %s',
                                count(*) filter (where disposition = 'ACCEPTED'),
                                count(*) filter (where disposition = 'PARTLY_ACCEPTED'),
                                count(*) filter (where disposition = 'NOT_ACCEPTED'),
                                count(*) filter (where disposition = 'INACCURATE'),
                                count(*) filter (where disposition = 'NOTED'),
                                count(*) filter (where state = 'SUBMITTED')),
                            format('Gửi sau thời hạn (ghi ở cuối bảng, không tính vào tổng số): %s',
                                count(*) filter (where state = 'LATE'))])
                        from (select *, state in ('SUBMITTED', 'ANSWERED') as counted from consultation.comment) comment
                        where consultation_id = ?
                        """, id))
                .contains("Tổng số ý kiến: " + Ward.read(id).getInt("countedAtClosing"));
        assertThat(rows(document).stream().map(row -> row.get(3)))
                .containsExactlyInAnyOrderElementsOf(column(
                        "select text from consultation.comment where consultation_id = ? and state <> 'WITHDRAWN'",
                        id));
    }

    @Test
    void noPersonIsKnownFromTheDocument() throws IOException {
        UUID id = ward.open();
        Token citizen = ward.citizen().named("Trần Thị Riêng Tư");
        Token member = Tokens.memberOrganisation().of(Ward.BEN_THANH).named("Lê Văn Kín Đáo");
        said(citizen, id, null, "Tôi đồng ý.");
        said(member, id, null, "Hội nhất trí.");

        String parts = unpacked(table(ward.compiler().named("Phạm Cán Bộ"), id));

        assertThat(parts)
                .contains("Công dân", "Hội Cựu chiến binh")
                .doesNotContain("Riêng Tư", "Kín Đáo", "Cán Bộ")
                .doesNotContain(citizen.subject().toString(), member.subject().toString());
    }

    @Test
    void theFileHasAVietnameseNameAndTheHeadingOfItsUnit() throws IOException {
        UUID id = ward.open();

        byte[] table = get(ward.chair(), id)
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .header("Content-Disposition", startsWith("attachment; filename=\"bang-tong-hop-y-kien.docx\"; "))
                .header("Content-Disposition", containsString("filename*=UTF-8''B%E1%BA%A3ng%20t%E1%BB%95ng"))
                .extract()
                .asByteArray();

        assertThat(document(table).getParagraphs().stream().map(XWPFParagraph::getText))
                .contains("PHƯỜNG BẾN THÀNH", "Lấy ý kiến về quy chế thực hiện dân chủ ở phường", "Tổng số ý kiến: 0");
    }

    static List<Arguments> whoAsks() {
        return List.of(
                Arguments.of("an officer of the unit", Tokens.officer().of(Ward.BEN_THANH), 200),
                Arguments.of("its chair", Tokens.chair().of(Ward.BEN_THANH), 200),
                Arguments.of("its Front", Tokens.front().of(Ward.BEN_THANH), 200),
                Arguments.of("an officer of the city", Tokens.officer().of(Ward.CITY), 200),
                Arguments.of("the Front of the city", Tokens.front().of(Ward.CITY), 200),
                Arguments.of("an officer of another unit", Tokens.officer().of(Ward.SAI_GON), 403),
                Arguments.of("the chair of another unit", Tokens.chair().of(Ward.SAI_GON), 403),
                Arguments.of("the Front of another unit", Tokens.front().of(Ward.SAI_GON), 403),
                Arguments.of("an officer of no unit", Tokens.officer(), 403),
                Arguments.of("a citizen", Tokens.citizen().of(Ward.BEN_THANH), 403),
                Arguments.of("an organisation", Tokens.memberOrganisation().of(Ward.BEN_THANH), 403),
                Arguments.of("who only looks at the city", Tokens.cityViewer(), 403),
                Arguments.of("nobody in particular", Tokens.of().of(Ward.BEN_THANH), 403),
                Arguments.of(
                        "a token out of time",
                        Tokens.officer().of(Ward.BEN_THANH).expired(),
                        401));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("whoAsks")
    void theTableIsForTheOfficialsAndTheFrontOfTheUnit(String who, Token token, int status) {
        UUID id = ward.open();

        get(token, id).statusCode(status);
    }

    @Test
    void anotherUnitIsToldSo() {
        UUID id = ward.open();

        get(Ward.of(Ward.SAI_GON).compiler(), id)
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/outside-unit"));
    }

    @Test
    void withoutATokenThereIsNoTable() {
        UUID id = ward.open();

        given().get(path(id)).then().statusCode(401);
    }

    @Test
    void thereIsNoTableBeforeThePublication() {
        UUID id = ward.planned("COMMUNE", "7", 25);

        get(ward.chair(), id).statusCode(409).body("type", equalTo("/problems/not-yet-published"));
    }

    @Test
    void anUnknownConsultationIsToldSo() {
        get(ward.chair(), UUID.randomUUID()).statusCode(404).body("type", equalTo("/problems/consultation-unknown"));
    }

    private static UUID said(Token token, UUID consultation, @Nullable String target, String text) {
        return Ward.id(Ward.submit(token, consultation, Ward.comment(target, text, "OTHER"))
                .statusCode(201));
    }

    private void withdrawn(UUID consultation, @Nullable String target, String text) {
        Token author = ward.citizen();
        UUID comment = said(author, consultation, target, text);
        Ward.as(author).post(API + "comments/" + comment + "/withdrawal").then().statusCode(200);
    }

    private static String path(UUID consultation) {
        return API + "consultations/" + consultation + "/table.docx";
    }

    private static ValidatableResponse get(Token token, UUID consultation) {
        return given().auth().oauth2(token.token()).get(path(consultation)).then();
    }

    private static byte[] table(Token token, UUID consultation) {
        return get(token, consultation).statusCode(200).extract().asByteArray();
    }

    private static XWPFDocument document(byte[] table) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(table));
    }

    /** The rows under the names of the columns. */
    private static List<List<String>> rows(XWPFDocument document) {
        return document.getTables().getFirst().getRows().stream()
                .skip(1)
                .map(XWPFTableRow::getTableCells)
                .map(cells -> cells.stream().map(XWPFTableCell::getText).toList())
                .toList();
    }

    /** Every part of the document, the properties too. */
    private static String unpacked(byte[] table) throws IOException {
        StringBuilder parts = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(table))) {
            while (zip.getNextEntry() != null) {
                parts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts.toString();
    }

    private List<String> column(String sql, UUID parameter) throws SQLException {
        try (Connection connection = database.getConnection();
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

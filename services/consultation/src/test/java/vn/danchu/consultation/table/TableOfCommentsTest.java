package vn.danchu.consultation.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.danchu.contracts.consultation.AuthorKind;
import vn.danchu.contracts.consultation.Disposition;

/** The document is read back with POI, as Word would read it. */
class TableOfCommentsTest {

    /** What stands in the place of the rows while the document is made. */
    private static final String MARK = "\uE000rows\uE000";

    private static final TableHeading HEADING = new TableHeading(
            "Ủy ban nhân dân phường Bến Thành",
            "Lấy ý kiến về dự thảo Quy chế thực hiện dân chủ ở phường",
            LocalDate.of(2026, 7, 1),
            LocalDate.of(2026, 7, 21),
            LocalDate.of(2026, 8, 5));

    private static final List<CommentRow> ROWS = List.of(
            new CommentRow(0, null, Author.citizen(), "Đồng ý với dự thảo.", false, Disposition.NOTED, null),
            new CommentRow(
                    3,
                    "Điều 2 khoản 1",
                    new Author(AuthorKind.ORGANISATION, "Hội Phụ nữ phường Bến Thành"),
                    "Đề nghị thêm đối tượng.\nLý do: còn thiếu.",
                    false,
                    Disposition.PARTLY_ACCEPTED,
                    "Đã bổ sung một phần."),
            new CommentRow(
                    3,
                    "Điều 2 khoản 1",
                    new Author(AuthorKind.FRONT, null),
                    "Cần rõ hơn: 5 < 7 & \"10\" > 9\u0001",
                    false,
                    Disposition.ACCEPTED,
                    "Tiếp thu."),
            new CommentRow(9, "Điều 4", Author.citizen(), "Không đồng ý.", false, null, null),
            new CommentRow(3, "Điều 2 khoản 1", Author.citizen(), "Xin góp ý muộn.", true, null, null));

    @Test
    void everyRowStandsInTheTableInOrder() throws IOException {
        XWPFTable table = read(written(ROWS)).getTables().getFirst();

        assertThat(table.getRows().stream().map(TableOfCommentsTest::cells))
                .containsExactly(
                        List.of(
                                "TT",
                                "Điều, khoản, điểm",
                                "Cá nhân, tổ chức góp ý",
                                "Nội dung góp ý",
                                "Kết quả xử lý",
                                "Nội dung giải trình"),
                        List.of("1", "Toàn văn dự thảo", "Công dân", "Đồng ý với dự thảo.", "Ghi nhận", ""),
                        List.of(
                                "2",
                                "Điều 2 khoản 1",
                                "Hội Phụ nữ phường Bến Thành",
                                "Đề nghị thêm đối tượng.\nLý do: còn thiếu.",
                                "Tiếp thu một phần",
                                "Đã bổ sung một phần."),
                        List.of(
                                "3",
                                "Điều 2 khoản 1",
                                "Mặt trận Tổ quốc Việt Nam",
                                "Cần rõ hơn: 5 < 7 & \"10\" > 9\uFFFD",
                                "Tiếp thu",
                                "Tiếp thu."),
                        List.of("4", "Điều 4", "Công dân", "Không đồng ý.", "Chưa trả lời", ""),
                        List.of("5", "Điều 2 khoản 1", "Công dân", "Xin góp ý muộn.", "Gửi sau thời hạn", ""));
    }

    @Test
    void theFiguresAboveTheTableAreThoseOfItsRows() throws IOException {
        XWPFDocument document = read(written(ROWS));

        assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                .containsExactly(
                        "ỦY BAN NHÂN DÂN PHƯỜNG BẾN THÀNH",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN GÓP Ý",
                        "Lấy ý kiến về dự thảo Quy chế thực hiện dân chủ ở phường",
                        "Thời gian lấy ý kiến: từ ngày 01/07/2026 đến hết ngày 21/07/2026",
                        "Ngày lập bảng: 05/08/2026",
                        "Tổng số ý kiến: 4",
                        "Theo người góp ý: Công dân 2; Tổ chức 1; Mặt trận Tổ quốc Việt Nam 1",
                        "Theo kết quả xử lý: Tiếp thu 1; Tiếp thu một phần 1; Không tiếp thu 0;"
                                + " Ý kiến chưa chính xác 0; Ghi nhận 1; Chưa trả lời 1",
                        "Gửi sau thời hạn (ghi ở cuối bảng, không tính vào tổng số): 1",
                        "");
    }

    @Test
    void thePageIsA4OnItsSideAndTheColumnNamesAreOnEachPage() throws IOException {
        XWPFDocument document = read(written(ROWS));

        CTPageSz size = document.getDocument().getBody().getSectPr().getPgSz();
        assertThat(size.getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
        assertThat(size.getW()).isEqualTo(BigInteger.valueOf(16_838));
        assertThat(size.getH()).isEqualTo(BigInteger.valueOf(11_906));
        List<XWPFTableRow> rows = document.getTables().getFirst().getRows();
        assertThat(rows.getFirst().isRepeatHeader()).isTrue();
        assertThat(rows.get(1).isRepeatHeader()).isFalse();
    }

    @Test
    void theLettersAreTimesNewRoman() throws IOException {
        XWPFDocument document = read(written(ROWS));

        assertThat(document.getStyles().getDefaultRunStyle().getFontSizeAsDouble())
                .isEqualTo(11.0);
        assertThat(document.getStyles()
                        .getCtStyles()
                        .getDocDefaults()
                        .getRPrDefault()
                        .getRPr()
                        .getRFontsArray(0)
                        .getHAnsi())
                .isEqualTo("Times New Roman");
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws IOException {
        assertThat(written(ROWS)).isEqualTo(written(ROWS));
    }

    @Test
    void aTableWithoutCommentsHasOnlyItsColumnNames() throws IOException {
        XWPFDocument document = read(written(List.of()));

        assertThat(document.getTables().getFirst().getRows()).hasSize(1);
    }

    @Test
    void aRowThatBreaksTheOrderOfTheDraftIsABug() {
        List<CommentRow> reversed = ROWS.reversed();

        assertThatIllegalArgumentException().isThrownBy(() -> written(reversed)).withMessageContaining("position 9");
    }

    @Test
    void aTitleLikeTheMarkOfTheRowsDoesNoHarm() throws IOException {
        TableHeading heading = new TableHeading(MARK, MARK, HEADING.opensOn(), HEADING.closesOn(), HEADING.madeOn());
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        TableOfComments.write(heading, ROWS, out);

        assertThat(read(out.toByteArray()).getTables().getFirst().getRows()).hasSize(1 + ROWS.size());
    }

    @Test
    void aLargeTableIsCountedToTheLastRow() throws IOException {
        List<CommentRow> rows = IntStream.range(0, 2_000)
                .mapToObj(index -> new CommentRow(
                        index / 10, "Điều " + index / 10, Author.citizen(), "Ý kiến số " + index, false, null, null))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Counts counts = TableOfComments.write(HEADING, rows, out);

        XWPFDocument document = read(out.toByteArray());
        assertThat(counts.total()).isEqualTo(2_000);
        assertThat(document.getTables().getFirst().getRows()).hasSize(1 + counts.total());
        assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                .contains("Tổng số ý kiến: 2.000");
    }

    private static byte[] written(List<CommentRow> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableOfComments.write(HEADING, rows, out);
        return out.toByteArray();
    }

    private static XWPFDocument read(byte[] document) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(document));
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream().map(XWPFTableCell::getText).toList();
    }
}

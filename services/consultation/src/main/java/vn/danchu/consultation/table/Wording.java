package vn.danchu.consultation.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.AuthorKind;
import vn.danchu.contracts.consultation.Disposition;
import vn.danchu.platform.document.Column;
import vn.danchu.platform.document.Heading;
import vn.danchu.platform.document.VietnameseForm;

/** The Vietnamese words of the document. */
final class Wording {

    private static final String NAME = "BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN GÓP Ý";
    static final List<Column> COLUMNS = List.of(
            new Column("TT", 650),
            new Column("Điều, khoản, điểm", 1_900),
            new Column("Cá nhân, tổ chức góp ý", 2_150),
            new Column("Nội dung góp ý", 4_700),
            new Column("Kết quả xử lý", 1_470),
            new Column("Nội dung giải trình", 3_700));

    private static final String WHOLE_DRAFT = "Toàn văn dự thảo";
    private static final String LATE = "Gửi sau thời hạn";
    private static final String UNANSWERED = "Chưa trả lời";

    private Wording() {}

    static Heading heading(TableHeading heading, Counts counts) {
        return new Heading(
                heading.unit(),
                NAME,
                heading.title(),
                heading.madeOn(),
                List.of(
                        Heading.Line.of(period(heading)),
                        Heading.Line.of(madeOn(heading)),
                        Heading.Line.bold(total(counts)),
                        Heading.Line.of(byAuthor(counts)),
                        Heading.Line.of(byDisposition(counts)),
                        Heading.Line.of(late(counts))));
    }

    static String of(AuthorKind kind) {
        return switch (kind) {
            case CITIZEN -> "Công dân";
            case ORGANISATION -> "Tổ chức";
            case FRONT -> "Mặt trận Tổ quốc Việt Nam";
        };
    }

    private static String of(@Nullable Disposition disposition) {
        return switch (disposition) {
            case ACCEPTED -> "Tiếp thu";
            case PARTLY_ACCEPTED -> "Tiếp thu một phần";
            case NOT_ACCEPTED -> "Không tiếp thu";
            case INACCURATE -> "Ý kiến chưa chính xác";
            case NOTED -> "Ghi nhận";
            case null -> UNANSWERED;
        };
    }

    static String result(CommentRow row) {
        return row.late() ? LATE : of(row.disposition());
    }

    static String place(CommentRow row) {
        @Nullable String place = row.place();
        return place == null ? WHOLE_DRAFT : place;
    }

    private static String period(TableHeading heading) {
        return "Thời gian lấy ý kiến: từ ngày " + VietnameseForm.date(heading.opensOn()) + " đến hết ngày "
                + VietnameseForm.date(heading.closesOn());
    }

    private static String madeOn(TableHeading heading) {
        return "Ngày lập bảng: " + VietnameseForm.date(heading.madeOn());
    }

    private static String total(Counts counts) {
        return "Tổng số ý kiến: " + VietnameseForm.number(counts.total());
    }

    private static String byAuthor(Counts counts) {
        return "Theo người góp ý: "
                + Arrays.stream(AuthorKind.values())
                        .map(kind -> of(kind) + " " + VietnameseForm.number(counts.of(kind)))
                        .collect(Collectors.joining("; "));
    }

    private static String byDisposition(Counts counts) {
        return "Theo kết quả xử lý: "
                + Arrays.stream(Disposition.values())
                        .map(disposition -> of(disposition) + " " + VietnameseForm.number(counts.of(disposition)))
                        .collect(Collectors.joining("; "))
                + "; " + UNANSWERED + " " + VietnameseForm.number(counts.unanswered());
    }

    private static String late(Counts counts) {
        return LATE + " (ghi ở cuối bảng, không tính vào tổng số): " + VietnameseForm.number(counts.late());
    }
}

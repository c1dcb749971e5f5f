package vn.danchu.consultation.table;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.AuthorKind;
import vn.danchu.contracts.consultation.Disposition;

/** The Vietnamese words of the document. Dates are dd/MM/yyyy and thousands have a dot, as in Decree 30/2020. */
final class Wording {

    static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    static final String NAME = "BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN GÓP Ý";
    static final List<String> COLUMNS = List.of(
            "TT",
            "Điều, khoản, điểm",
            "Cá nhân, tổ chức góp ý",
            "Nội dung góp ý",
            "Kết quả xử lý",
            "Nội dung giải trình");
    static final String PAGE = "Trang ";

    private static final String WHOLE_DRAFT = "Toàn văn dự thảo";
    private static final String LATE = "Gửi sau thời hạn";
    private static final String UNANSWERED = "Chưa trả lời";
    private static final Locale VIETNAM = Locale.of("vi", "VN");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", VIETNAM);

    private Wording() {}

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

    static String period(TableHeading heading) {
        return "Thời gian lấy ý kiến: từ ngày " + date(heading.opensOn()) + " đến hết ngày " + date(heading.closesOn());
    }

    static String madeOn(TableHeading heading) {
        return "Ngày lập bảng: " + date(heading.madeOn());
    }

    static String total(Counts counts) {
        return "Tổng số ý kiến: " + number(counts.total());
    }

    static String byAuthor(Counts counts) {
        return "Theo người góp ý: "
                + Arrays.stream(AuthorKind.values())
                        .map(kind -> of(kind) + " " + number(counts.of(kind)))
                        .collect(Collectors.joining("; "));
    }

    static String byDisposition(Counts counts) {
        return "Theo kết quả xử lý: "
                + Arrays.stream(Disposition.values())
                        .map(disposition -> of(disposition) + " " + number(counts.of(disposition)))
                        .collect(Collectors.joining("; "))
                + "; " + UNANSWERED + " " + number(counts.unanswered());
    }

    static String late(Counts counts) {
        return LATE + " (ghi ở cuối bảng, không tính vào tổng số): " + number(counts.late());
    }

    private static String date(LocalDate date) {
        return DATE.format(date);
    }

    static String number(int number) {
        return String.format(VIETNAM, "%,d", number);
    }
}

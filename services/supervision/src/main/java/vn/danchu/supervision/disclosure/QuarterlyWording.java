package vn.danchu.supervision.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.supervision.DisclosureForm;
import vn.danchu.platform.document.Column;
import vn.danchu.platform.document.Heading;
import vn.danchu.platform.document.VietnameseForm;
import vn.danchu.platform.law.LegalBasis;

/** The Vietnamese words of the list of what was disclosed in a quarter. */
final class QuarterlyWording {

    static final List<Column> COLUMNS = List.of(
            new Column("TT", 650),
            new Column("Nội dung công khai", 6_000),
            new Column("Căn cứ", 2_320),
            new Column("Hình thức công khai", 2_900),
            new Column("Thời gian công khai", 2_700));

    /** For readers that know nothing but ASCII. */
    static final String PLAIN_NAME = "danh-sach-cong-khai.docx";

    private static final String NAME = "DANH SÁCH NỘI DUNG ĐÃ THỰC HIỆN CÔNG KHAI";
    private static final String PERMANENTLY = "Niêm yết thường xuyên";

    private QuarterlyWording() {}

    static Heading heading(String unit, Quarter quarter, LocalDate madeOn, int disclosed) {
        return new Heading(
                unit,
                NAME,
                title(quarter),
                madeOn,
                List.of(
                        Heading.Line.of("Căn cứ: "
                                + LegalBasis.of(DisclosureBasis.POSTING).vietnamese()),
                        Heading.Line.of("Ngày lập danh sách: " + VietnameseForm.date(madeOn)),
                        Heading.Line.bold("Tổng số lần công khai: " + VietnameseForm.number(disclosed))));
    }

    static String fileName(String unit, Quarter quarter) {
        return "Danh sách nội dung đã công khai - " + unit + " - quý " + quarter.number() + "-" + quarter.year()
                + ".docx";
    }

    /** What may name persons is told by its item alone. */
    static String subject(QuarterlyRow row) {
        @Nullable String title = row.title();
        String item = row.item().view().vietnameseName();
        return title == null ? item : title + "\n" + item;
    }

    static String basis(QuarterlyRow row) {
        return LegalBasis.of(row.item().view().basis()).vietnamese();
    }

    static String forms(QuarterlyRow row) {
        return row.forms().stream()
                .map(DisclosureForm::valueOf)
                .map(QuarterlyWording::of)
                .collect(Collectors.joining("; "));
    }

    /** From when to when it stood, as it was: a period that was broken off is not told as whole. */
    static String time(QuarterlyRow row) {
        @Nullable LocalDate told = row.broadcastUntil();
        return "Từ ngày " + VietnameseForm.date(row.publishedOn())
                + until(row)
                + (told == null ? "" : "\nTruyền thanh đến hết ngày " + VietnameseForm.date(told));
    }

    private static String until(QuarterlyRow row) {
        @Nullable LocalDate planned = row.postedUntil();
        @Nullable LocalDate ended = row.endedOn();
        String on = ended == null ? "" : " ngày " + VietnameseForm.date(ended);
        return switch (row.ending()) {
            case null -> toTheEnd(planned);
            case COMPLETED -> toTheEnd(planned);
            case CHANGED -> "\nThay đổi nội dung" + on + ", công khai lại từ đầu";
            case INTERRUPTED -> "\nGỡ xuống" + on + " khi chưa đủ thời gian";
            case UNKNOWN -> "\nKhông còn dữ liệu về ngày kết thúc";
        };
    }

    private static String toTheEnd(@Nullable LocalDate until) {
        return until == null ? "\n" + PERMANENTLY : " đến hết ngày " + VietnameseForm.date(until);
    }

    private static String title(Quarter quarter) {
        return "Quý " + quarter.number() + " năm " + quarter.year();
    }

    private static String of(DisclosureForm form) {
        return switch (form) {
            case POSTED -> "Niêm yết";
            case PORTAL -> "Cổng, trang thông tin điện tử";
            case LOUDSPEAKER -> "Truyền thanh";
            case GROUP_HEAD -> "Thông qua Trưởng thôn, Tổ trưởng tổ dân phố";
            case DOCUMENT -> "Gửi văn bản";
            case DIALOGUE -> "Hội nghị trao đổi, đối thoại";
            case RECEPTION -> "Tiếp công dân, tiếp xúc cử tri, họp báo";
            case ORGANISATIONS -> "Thông qua tổ chức chính trị - xã hội";
            case NETWORKS -> "Mạng viễn thông, mạng xã hội";
            case INTERNAL_SYSTEM -> "Hệ thống thông tin nội bộ";
            case STAFF_CONFERENCE -> "Hội nghị cán bộ, công chức, viên chức, người lao động";
            case SECTION_HEADS -> "Thông qua người phụ trách bộ phận";
            case PARTY_AND_UNION -> "Thông qua tổ chức đảng, công đoàn";
            case OTHER -> "Hình thức khác";
        };
    }
}

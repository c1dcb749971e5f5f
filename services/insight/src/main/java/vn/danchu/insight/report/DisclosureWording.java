package vn.danchu.insight.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.supervision.DisclosureForm;
import vn.danchu.platform.document.Column;
import vn.danchu.platform.document.Heading;
import vn.danchu.platform.document.TableDocument;
import vn.danchu.platform.document.VietnameseForm;
import vn.danchu.platform.law.LegalBasis;

/** Report I as a document, in Vietnamese. */
final class DisclosureWording {

    private static final String NAME = "BÁO CÁO KẾT QUẢ THỰC HIỆN CÔNG KHAI";

    private static final List<Column> COLUMNS = List.of(
            new Column("TT", 600),
            new Column("Nhóm nội dung", 2_400),
            new Column("Mã nội dung", 1_500),
            new Column("Đơn vị công khai", 2_200),
            new Column("Hình thức công khai", 2_370),
            new Column("Ngày ban hành", 1_200),
            new Column("Hạn công khai", 1_200),
            new Column("Ngày công khai", 1_200),
            new Column("Số theo kế hoạch", 900),
            new Column("Ghi chú", 1_000));

    private DisclosureWording() {}

    static TableDocument document(
            DisclosureReport report, ReportPeriod period, String unit, Function<UnitRef, String> names) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (DisclosureReport.Group group : report.groups()) {
            for (DisclosureReport.DisclosedRecord disclosed : group.records()) {
                rows.add(Arrays.asList(
                        rows.size() + 1,
                        group.basis(),
                        disclosed.item(),
                        names.apply(disclosed.unit()),
                        disclosed.forms().stream()
                                .map(DisclosureWording::of)
                                .distinct()
                                .collect(Collectors.joining("; ")),
                        disclosed.decidedOn(),
                        disclosed.dueOn(),
                        disclosed.publishedOn(),
                        disclosed.planNumber(),
                        of(disclosed.outcome())));
            }
        }
        return new TableDocument(
                new Heading(unit, NAME, period.vietnamese(), report.madeOn(), lines(report)), COLUMNS, rows);
    }

    private static List<Heading.Line> lines(DisclosureReport report) {
        List<Heading.Line> lines = new ArrayList<>();
        lines.add(Heading.Line.of(
                "Căn cứ: " + LegalBasis.of("Law 10/2022 art. 11").vietnamese()));
        lines.add(Heading.Line.of("Số liệu tính từ ngày " + VietnameseForm.date(report.from()) + " đến hết ngày "
                + VietnameseForm.date(report.to()) + ", cập nhật ngày " + VietnameseForm.date(report.madeOn())));
        lines.add(Heading.Line.bold(sum("Tổng số", report.groups())));
        report.groups().forEach(group -> lines.add(Heading.Line.of(sum(group.basis(), List.of(group)))));
        return lines;
    }

    private static String sum(String of, List<DisclosureReport.Group> groups) {
        return of + ": " + number(groups, DisclosureReport.Group::total) + " nội dung phải công khai; đúng hạn "
                + number(groups, DisclosureReport.Group::inTime) + "; chậm "
                + number(groups, DisclosureReport.Group::late) + "; gỡ xuống trước hạn "
                + number(groups, DisclosureReport.Group::interrupted) + "; chưa đến hạn "
                + number(groups, DisclosureReport.Group::owed) + "; không thực hiện "
                + number(groups, DisclosureReport.Group::notDone);
    }

    private static String number(
            List<DisclosureReport.Group> groups, Function<DisclosureReport.Group, Integer> figure) {
        return VietnameseForm.number(groups.stream().map(figure).reduce(0, Integer::sum));
    }

    private static String of(DisclosureReport.Outcome outcome) {
        return switch (outcome) {
            case IN_TIME -> "Đúng hạn";
            case LATE -> "Chậm";
            case INTERRUPTED -> "Gỡ xuống trước hạn";
            case OWED -> "Chưa đến hạn";
            case NOT_DONE -> "Không thực hiện";
        };
    }

    /** The forms as report I of the locality groups them: posted, by loudspeaker, through the head of the community, otherwise. */
    private static String of(DisclosureForm form) {
        return switch (form) {
            case POSTED -> "Niêm yết";
            case LOUDSPEAKER -> "Truyền thanh";
            case GROUP_HEAD -> "Qua Trưởng thôn, Tổ trưởng tổ dân phố";
            case PORTAL,
                    DOCUMENT,
                    DIALOGUE,
                    RECEPTION,
                    ORGANISATIONS,
                    NETWORKS,
                    INTERNAL_SYSTEM,
                    STAFF_CONFERENCE,
                    SECTION_HEADS,
                    PARTY_AND_UNION,
                    OTHER -> "Hình thức khác";
        };
    }
}

package vn.danchu.verification.demo;

import static vn.danchu.verification.demo.Deed.byAuthor;
import static vn.danchu.verification.demo.Deed.byChair;
import static vn.danchu.verification.demo.Deed.byOfficer;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What becomes of a report of the demonstration: most are answered in time, some are not. */
enum Fate {
    ANSWERED(answered(3)),
    PRAISED(answered(2), rated(5)),
    RATED(answered(5), rated(4)),
    FORGOTTEN(List.of()),
    LATE(accepted(6), proposed(12)),
    ASKED(
            accepted(10),
            List.of(
                    byOfficer(
                            2,
                            "IN_PROGRESS",
                            "question",
                            day -> Map.of("question", "Đề nghị Ông/Bà cho biết thêm thời điểm xảy ra sự việc.")),
                    byAuthor(
                            5,
                            "AWAITING_INFORMATION",
                            "reply",
                            day -> Map.of("text", "Sự việc xảy ra vào buổi tối, khoảng 20 giờ, các ngày trong tuần."))),
            proposed(7)),
    RATED_LOW(answered(4), rated(2)),
    UNANSWERED(accepted(5)),
    PASSED_ON(List.of(byOfficer(
            2,
            "RECEIVED",
            "transfer",
            day -> Map.of(
                    "body", "Công ty Dịch vụ công ích thành phố",
                    "reason", "Công trình do đơn vị này quản lý; phường đã chuyển và sẽ theo dõi kết quả.")))),
    CONTENT(answered(1), rated(5)),
    PASSED_UP(List.of(byOfficer(
            1,
            "RECEIVED",
            "transfer",
            day -> Map.of("unit", "79", "reason", "Nội dung thuộc thẩm quyền của thành phố.")))),
    TAKEN_UP_AGAIN(
            answered(3),
            List.of(byAuthor(
                    6,
                    "ANSWERED",
                    "reopening",
                    day -> Map.of("reason", "Việc đã trả lời là xong nhưng thực tế chưa được xử lý."))),
            proposed(9)),
    REFUSED(List.of(byChair(
            2,
            "RECEIVED",
            "refusal",
            day -> Map.of(
                    "ground", "ANSWERED_BEFORE",
                    "explanation",
                            "Nội dung này đã được trả lời và công khai tại trụ sở. Trân trọng cảm ơn Ông/Bà.")))),
    WITHDRAWN(List.of(byAuthor(1, "RECEIVED", "withdrawal", day -> Map.of()))),
    PLEASED(answered(4), rated(4));

    @SuppressWarnings("ImmutableEnumChecker") // lists made by toList of records
    private final List<Deed> deeds;

    Fate(List<Deed> deeds) {
        this(deeds, List.of());
    }

    Fate(List<Deed> first, List<Deed> then) {
        this(first, then, List.of());
    }

    Fate(List<Deed> first, List<Deed> then, List<Deed> last) {
        this.deeds = Stream.of(first, then, last).flatMap(List::stream).toList();
    }

    /** What is done to it, in order. */
    List<Deed> deeds() {
        return deeds;
    }

    private static List<Deed> answered(int age) {
        return Stream.concat(accepted(10).stream(), proposed(age).stream()).toList();
    }

    private static List<Deed> accepted(int promisedDays) {
        return List.of(byOfficer(
                1,
                "RECEIVED",
                "acceptance",
                day -> Map.of("answerBy", day.today().plusDays(promisedDays), "handler", day.officer())));
    }

    private static List<Deed> proposed(int age) {
        return List.of(
                byOfficer(
                        age,
                        "IN_PROGRESS",
                        "proposed-answer",
                        day -> Map.of(
                                "text",
                                "Ủy ban nhân dân phường trân trọng cảm ơn Ông/Bà đã phản ánh. Phường đã kiểm tra thực tế, yêu cầu đơn vị phụ trách xử lý và sẽ kiểm tra lại.")),
                byChair(age, "ANSWER_PROPOSED", "answer", day -> Map.of()));
    }

    private static List<Deed> rated(int rating) {
        return List.of(byAuthor(6, "ANSWERED", "rating", day -> Map.of("rating", rating)));
    }
}

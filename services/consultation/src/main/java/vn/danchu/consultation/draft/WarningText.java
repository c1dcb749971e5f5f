package vn.danchu.consultation.draft;

import org.jspecify.annotations.Nullable;

/** A warning in words, for the official who puts a draft to the people. */
final class WarningText {

    private WarningText() {}

    static String of(ImportWarning warning) {
        return "Dòng " + warning.line() + ": " + whatIsWrong(warning);
    }

    private static String whatIsWrong(ImportWarning warning) {
        return switch (warning.kind()) {
            case NUMBERS_MISSING -> "thiếu " + range(warning) + ".";
            case NUMBER_REPEATED -> "số thứ tự bị lặp hoặc lùi lại ở " + named(warning) + ".";
            case NUMBERING_RESTARTS -> "số thứ tự bắt đầu lại từ " + named(warning) + ".";
            case OPENING_DOUBTFUL -> "được hiểu là " + named(warning) + ", nhưng cách viết cần kiểm tra lại.";
            case NOT_AN_ELEMENT ->
                "bắt đầu giống " + named(warning) + " nhưng không đúng vị trí, nên được giữ là nội dung.";
            case QUOTED ->
                named(warning)
                        + " thuộc văn bản được sửa đổi, bổ sung, nên được giữ là nội dung của điều đang sửa đổi.";
            case QUOTATION_OPEN -> "phần trích dẫn không có dấu đóng ngoặc kép.";
            case TABLE -> "có bảng; bảng được giữ là nội dung.";
            case PAGE_NUMBER -> "chỉ có một con số, có thể là số trang.";
            case LEGACY_ENCODING ->
                "có vẻ được gõ bằng phông chữ cũ (" + warning.from()
                        + "), cần chuyển sang Unicode trước khi lấy ý kiến.";
            case NO_ARTICLES -> "không tìm thấy điều nào; chỉ có thể góp ý cho toàn văn.";
        };
    }

    private static String range(ImportWarning warning) {
        @Nullable String to = warning.to();
        return to == null || to.equals(warning.from()) ? named(warning) : named(warning) + " đến " + to;
    }

    private static String named(ImportWarning warning) {
        @Nullable ElementKind element = warning.element();
        @Nullable String number = warning.from();
        return element == null ? "" : number == null ? element.word() : element.word() + " " + number;
    }
}

package vn.danchu.verification.demo;

/**
 * How the ward of the demonstration answers a group of comments.
 *
 * @param disposition what is done with them
 * @param reason told to those who made them
 */
record Answering(String disposition, String reason) {

    static Answering to(String stance) {
        return switch (stance) {
            case "AGREE" ->
                new Answering(
                        "NOTED", "Trân trọng cảm ơn Ông/Bà đã góp ý. Ủy ban nhân dân phường ghi nhận sự đồng thuận.");
            case "DISAGREE" ->
                new Answering(
                        "PARTLY_ACCEPTED",
                        "Tiếp thu việc kéo dài thời gian niêm yết. Thời hạn lấy ý kiến giữ như dự thảo, vì không thấp hơn khoản 2 Điều 28 của Luật.");
            default -> new Answering("ACCEPTED", "Tiếp thu, đã bổ sung vào Điều 4 của dự thảo chỉnh lý.");
        };
    }
}

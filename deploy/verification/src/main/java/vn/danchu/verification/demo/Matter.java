package vn.danchu.verification.demo;

import java.util.List;

/**
 * What one unit of the demonstration asks its people.
 *
 * @param ask who asks: the first part of its officials' names
 * @param unit its code
 * @param regime under which it asks
 * @param matter class of the matter
 * @param title by which the demonstration knows it again
 * @param documentType of the draft
 * @param text where the draft is on the class path
 * @param targets elements of the draft on which people comment
 */
record Matter(
        String ask,
        String unit,
        String regime,
        String matter,
        String title,
        String documentType,
        String text,
        List<String> targets) {

    static final Matter CITY = new Matter(
            "city",
            "79",
            "LOCAL",
            "LAW_AMENDMENT",
            "Góp ý sửa đổi Luật Thực hiện dân chủ ở cơ sở",
            "LAW",
            "/texts/law-10-2022-QH15.txt",
            List.of("dieu-11", "dieu-25", "dieu-26.khoan-1", "dieu-28.khoan-2", "dieu-35.khoan-2", "dieu-40"));

    static final Matter SAI_GON = new Matter(
            "saigon",
            "26740",
            "LOCAL",
            "DECREE_REVIEW",
            "Góp ý việc thực hiện Nghị định 59/2023/NĐ-CP tại phường Sài Gòn",
            "DECREE",
            "/texts/decree-59-2023-ND-CP.txt",
            List.of("dieu-3", "dieu-5", "dieu-11.khoan-1", "dieu-14"));

    static final Matter TAN_DINH = new Matter(
            "tandinh",
            "26737",
            "LOCAL",
            "DECREE_REVIEW",
            "Góp ý việc thực hiện Nghị định 61/2023/NĐ-CP tại phường Tân Định",
            "DECREE",
            "/texts/decree-61-2023-ND-CP.txt",
            List.of("dieu-3", "dieu-7", "dieu-12"));

    static final Matter BEN_THANH = new Matter(
            "benthanh",
            "26743",
            "COMMUNE",
            "7",
            "Dự thảo Quy chế thực hiện dân chủ phường Bến Thành",
            "REGULATION",
            "/vn/danchu/verification/demo/ward-regulation.txt",
            List.of(
                    "dieu-3.khoan-1",
                    "dieu-4.khoan-1",
                    "dieu-4.khoan-2.diem-c",
                    "dieu-4.khoan-3",
                    "dieu-5.khoan-1",
                    "dieu-6"));

    /** Published last, so that a visitor finds one to comment on. */
    static final Matter STILL_OPEN = new Matter(
            "tandinh",
            "26737",
            "LOCAL",
            "LAW_AMENDMENT",
            "Góp ý sửa đổi Luật Thực hiện dân chủ ở cơ sở tại phường Tân Định",
            "LAW",
            "/texts/law-10-2022-QH15.txt",
            List.of());

    static final List<Matter> ALL = List.of(CITY, SAI_GON, TAN_DINH, BEN_THANH);

    /** Names it in idempotency keys. */
    String key() {
        return ask + "-" + matter;
    }

    String officer() {
        return ask + ".officer";
    }

    String compiler() {
        return ask + ".compiler";
    }

    String chair() {
        return ask + ".chair";
    }
}

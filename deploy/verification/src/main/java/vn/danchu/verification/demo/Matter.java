package vn.danchu.verification.demo;

import java.util.List;
import java.util.Locale;

/**
 * What one unit of the demonstration asks its people.
 *
 * @param ask who asks: the first part of its officials' names
 * @param unit its code
 * @param name of the unit, without its type
 * @param regime under which it asks
 * @param matter class of the matter
 * @param title by which the demonstration knows it again
 * @param documentType of the draft
 * @param text where the draft is on the class path, see {@link #draft}
 * @param targets elements of the draft on which people comment
 */
record Matter(
        String ask,
        String unit,
        String name,
        String regime,
        String matter,
        String title,
        String documentType,
        String text,
        List<String> targets) {

    static final Matter CITY = new Matter(
            "city",
            "79",
            "Hồ Chí Minh",
            "LOCAL",
            "LAW_AMENDMENT",
            "Góp ý sửa đổi Luật Thực hiện dân chủ ở cơ sở",
            "LAW",
            "/texts/law-10-2022-QH15.txt",
            List.of("dieu-11", "dieu-25", "dieu-26.khoan-1", "dieu-28.khoan-2", "dieu-35.khoan-2", "dieu-40"));

    static final Matter SAI_GON = new Matter(
            "saigon",
            "26740",
            "Sài Gòn",
            "LOCAL",
            "DECREE_REVIEW",
            "Góp ý việc thực hiện Nghị định 59/2023/NĐ-CP tại phường Sài Gòn",
            "DECREE",
            "/texts/decree-59-2023-ND-CP.txt",
            List.of("dieu-3", "dieu-5", "dieu-11.khoan-1", "dieu-14"));

    static final Matter TAN_DINH = new Matter(
            "tandinh",
            "26737",
            "Tân Định",
            "LOCAL",
            "DECREE_REVIEW",
            "Góp ý việc thực hiện Nghị định 61/2023/NĐ-CP tại phường Tân Định",
            "DECREE",
            "/texts/decree-61-2023-ND-CP.txt",
            List.of("dieu-3", "dieu-7", "dieu-12"));

    static final Matter BEN_THANH = regulation("benthanh", "26743", "Bến Thành");

    /** Merged with {@link #XUAN_HOA} while both ask; the new ward keeps this one's code. */
    static final Matter BAN_CO = regulation("banco", "27154", "Bàn Cờ");

    static final Matter XUAN_HOA = regulation("xuanhoa", "27139", "Xuân Hoà");

    /** Published last, so that a visitor finds one to comment on. */
    static final Matter STILL_OPEN = new Matter(
            "tandinh",
            "26737",
            "Tân Định",
            "LOCAL",
            "LAW_AMENDMENT",
            "Góp ý sửa đổi Luật Thực hiện dân chủ ở cơ sở tại phường Tân Định",
            "LAW",
            "/texts/law-10-2022-QH15.txt",
            List.of());

    /** Published first, and at the same time. */
    static final List<Matter> ALL = List.of(CITY, SAI_GON, TAN_DINH, BEN_THANH);

    /** A ward's own regulation, about which its people must be asked: art. 25(7) of the law. */
    private static Matter regulation(String ask, String unit, String name) {
        return new Matter(
                ask,
                unit,
                name,
                "COMMUNE",
                "7",
                "Dự thảo Quy chế thực hiện dân chủ phường " + name,
                "REGULATION",
                "/vn/danchu/verification/demo/ward-regulation.txt",
                List.of(
                        "dieu-3.khoan-1",
                        "dieu-4.khoan-1",
                        "dieu-4.khoan-2.diem-c",
                        "dieu-4.khoan-3",
                        "dieu-5.khoan-1",
                        "dieu-6"));
    }

    /** The text of the draft, with the name of the unit where it has a place for it. */
    String draft() {
        return Resources.text(text).replace("{WARD}", name.toUpperCase(Locale.of("vi")));
    }

    /** Names it in idempotency keys. */
    String key() {
        return ask + "-" + matter;
    }

    /** The portal of a ward, through which its people speak. */
    String portal() {
        return "portal-" + ask;
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

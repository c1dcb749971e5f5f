package vn.danchu.platform.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How documents write days and numbers: dd/MM/yyyy, and a dot at thousands, as in Decree 30/2020. */
public final class VietnameseForm {

    static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    static final String PAGE = "Trang ";

    private static final Locale VIETNAM = Locale.of("vi", "VN");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", VIETNAM);

    private VietnameseForm() {}

    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    public static String number(int number) {
        return String.format(VIETNAM, "%,d", number);
    }
}

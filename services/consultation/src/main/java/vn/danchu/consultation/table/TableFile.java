package vn.danchu.consultation.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * The table as a file to be kept.
 *
 * @param unit that asked, by its full name
 * @param madeOn day of the table
 * @param content the document
 */
record TableFile(String unit, LocalDate madeOn, ByteArrayOutputStream content) {

    /** For readers that know nothing but ASCII. */
    private static final String PLAIN_NAME = "bang-tong-hop-y-kien.docx";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String UNRESERVED = "-._~";

    /** The name for people. It holds nothing but a unit's name and a day, so that every system can keep it. */
    String name() {
        return "Bảng tổng hợp ý kiến - " + unit + " - " + madeOn + ".docx";
    }

    /** The value of {@code Content-Disposition} (RFC 6266 with the encoding of RFC 8187, once 5987). */
    String disposition() {
        return "attachment; filename=\"" + PLAIN_NAME + "\"; filename*=UTF-8''" + percentEncoded(name());
    }

    private static String percentEncoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved((char) each)) {
                encoded.append((char) each);
            } else {
                encoded.append('%').append(HEX.toHexDigits(each));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || UNRESERVED.indexOf(character) >= 0;
    }
}

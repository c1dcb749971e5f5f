package vn.danchu.platform.document;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A document as a file to be kept.
 *
 * @param name for people, with its ending; it names no person, so that every system can keep it
 * @param plainName for readers that know nothing but ASCII
 * @param content the document
 */
public record DocumentFile(String name, String plainName, ByteArrayOutputStream content) {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String UNRESERVED = "-._~";

    /** The whole file, as an answer; its media type is that of the resource. */
    public Response response() {
        return Response.ok(content.toByteArray())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition())
                .build();
    }

    /** The value of {@code Content-Disposition} (RFC 6266 with the encoding of RFC 8187, once 5987). */
    String disposition() {
        return "attachment; filename=\"" + plainName + "\"; filename*=UTF-8''" + percentEncoded(name);
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

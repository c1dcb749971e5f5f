package vn.danchu.consultation.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;

/** The legal texts beside the tests, as they were found. */
final class Texts {

    static final String LAW_10 = "law-10-2022-QH15.txt";
    static final String DECREE_59 = "decree-59-2023-ND-CP.txt";
    static final String DECREE_61 = "decree-61-2023-ND-CP.txt";
    static final String DECREE_154_SCANNED = "decree-154-2026-ND-CP.ocr.txt";
    static final String DECREE_155_AMENDING = "decree-155-2026-ND-CP.md";
    static final String DECREE_156_AMENDING = "decree-156-2026-ND-CP.md";
    static final String DECREE_185 = "decree-185-2026-ND-CP.md";

    static final List<String> ALL = List.of(
            LAW_10, DECREE_59, DECREE_61, DECREE_154_SCANNED, DECREE_155_AMENDING, DECREE_156_AMENDING, DECREE_185);

    private Texts() {}

    static String read(String name) {
        try (InputStream stream = Texts.class.getResourceAsStream("/texts/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportOutcome.Imported imported(String text) {
        return switch (LegalTextReader.read(text)) {
            case ImportOutcome.Imported imported -> imported;
            case ImportOutcome.Refused refused -> throw new AssertionError("refused: " + refused);
        };
    }

    /** What must not be lost: the text in NFC, but for white space and U+00AD. */
    static String substance(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(codePoint ->
                        codePoint != 0xAD && !Character.isWhitespace(codePoint) && !Character.isSpaceChar(codePoint))
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }
}

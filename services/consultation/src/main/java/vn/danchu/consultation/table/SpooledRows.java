package vn.danchu.consultation.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows as WordprocessingML, kept compressed until the document around them is written. POI would hold some ten
 * thousand objects per thousand rows; this holds a tenth of the text. Counting them first lets the counts stand above
 * the table.
 */
final class SpooledRows {

    private static final Comparator<CommentRow> IN_ORDER =
            Comparator.comparing(CommentRow::late).thenComparingInt(CommentRow::position);

    private final byte[] compressed;
    private final Counts counts;

    private SpooledRows(byte[] compressed, Counts counts) {
        this.compressed = compressed;
        this.counts = counts;
    }

    /**
     * Takes the rows.
     *
     * @throws IllegalArgumentException if they don't come in the order of the draft, the late ones last
     */
    static SpooledRows of(Iterable<CommentRow> rows) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        Counts counts = new Counts();
        try (Writer writer = new OutputStreamWriter(new DeflaterOutputStream(compressed), StandardCharsets.UTF_8)) {
            @Nullable CommentRow before = null;
            for (CommentRow row : rows) {
                if (before != null && IN_ORDER.compare(before, row) > 0) {
                    throw new IllegalArgumentException(
                            "position " + row.position() + " comes after " + before.position());
                }
                before = row;
                counts.add(row);
                write(counts.rows(), row, writer);
            }
        }
        return new SpooledRows(compressed.toByteArray(), counts);
    }

    Counts counts() {
        return counts;
    }

    void writeTo(OutputStream out) throws IOException {
        try (InputStream rows = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
            rows.transferTo(out);
        }
    }

    private static void write(int order, CommentRow row, Writer writer) throws IOException {
        writer.write("<w:tr>");
        cell(0, Wording.number(order), writer);
        cell(1, Wording.place(row), writer);
        cell(2, row.author().label(), writer);
        cell(3, row.comment(), writer);
        cell(4, Wording.result(row), writer);
        String response = row.response();
        cell(5, response == null ? "" : response, writer);
        writer.write("</w:tr>");
    }

    private static void cell(int column, String text, Writer writer) throws IOException {
        writer.write(
                "<w:tc><w:tcPr><w:tcW w:w=\"" + Layout.WIDTHS.get(column) + "\" w:type=\"dxa\"/></w:tcPr><w:p><w:r>");
        boolean first = true;
        for (String line : text.lines().toList()) {
            writer.write(first ? "" : "<w:br/>");
            writer.write("<w:t xml:space=\"preserve\">");
            escape(line, writer);
            writer.write("</w:t>");
            first = false;
        }
        writer.write("</w:r></w:p></w:tc>");
    }

    /** What XML 1.0 has no way to write becomes U+FFFD, or a reader would refuse the whole document. */
    private static void escape(String line, Writer writer) throws IOException {
        StringBuilder escaped = new StringBuilder(line.length() + 16);
        line.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                default -> escaped.appendCodePoint(isAllowed(codePoint) ? codePoint : 0xFFFD);
            }
        });
        writer.append(escaped);
    }

    /** XML 1.0, production 2. */
    private static boolean isAllowed(int codePoint) {
        return codePoint == '\t'
                || (codePoint >= 0x20 && codePoint < 0xD800)
                || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
                || codePoint >= 0x10000;
    }
}

package vn.danchu.platform.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The rows of a table as WordprocessingML, kept compressed until the document around them is written. POI would hold some ten
 * thousand objects per thousand rows; this holds a tenth of the text. Rows that are there before the heading can be counted above
 * the table.
 */
public final class SpooledRows {

    private final List<Column> columns;
    private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    private final Writer writer = new OutputStreamWriter(new DeflaterOutputStream(compressed), StandardCharsets.UTF_8);

    /** None yet. */
    public SpooledRows(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    List<Column> columns() {
        return columns;
    }

    /**
     * Adds one.
     *
     * @param cells what stands in each column, line by line
     */
    public void add(String... cells) throws IOException {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        writer.write("<w:tr>");
        for (int column = 0; column < cells.length; column++) {
            cell(columns.get(column).width(), cells[column]);
        }
        writer.write("</w:tr>");
    }

    /** Writes them all; none can be added any more. */
    void writeTo(OutputStream out) throws IOException {
        writer.close();
        try (InputStream rows = new InflaterInputStream(new ByteArrayInputStream(compressed.toByteArray()))) {
            rows.transferTo(out);
        }
    }

    private void cell(int width, String text) throws IOException {
        writer.write("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/></w:tcPr><w:p><w:r>");
        boolean first = true;
        for (String line : text.lines().toList()) {
            writer.write(first ? "" : "<w:br/>");
            writer.write("<w:t xml:space=\"preserve\">");
            escape(line);
            writer.write("</w:t>");
            first = false;
        }
        writer.write("</w:r></w:p></w:tc>");
    }

    /** What XML 1.0 has no way to write becomes U+FFFD, or a reader would refuse the whole document. */
    private void escape(String line) throws IOException {
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

package vn.danchu.platform.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes a heading and a table. The same heading and rows give the same bytes, so that a document can be made again and compared. */
public final class WordTable {

    /** The media type of what is written. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String MAIN_PART = "word/document.xml";
    private static final String ROW_BEGINS = "<w:tr>";
    private static final String ROW_ENDS = "</w:tr>";

    private WordTable() {}

    /** Writes the document; leaves the stream open. */
    public static void write(TableDocument table, OutputStream out) throws IOException {
        SpooledRows rows = new SpooledRows(table.columns());
        for (List<@Nullable Object> values : table.rows()) {
            rows.add(values.stream().map(WordTable::written).toArray(String[]::new));
        }
        write(table.heading(), rows, out);
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> VietnameseForm.date(day);
            case Integer number -> VietnameseForm.number(number);
            default -> value.toString();
        };
    }

    /** Writes the document; leaves the stream open. The rows are taken. */
    public static void write(Heading heading, SpooledRows rows, OutputStream out) throws IOException {
        byte[] frame = DocumentFrame.of(heading, rows.columns());
        ZipOutputStream document = new ZipOutputStream(out);
        LocalDateTime made = heading.madeOn().atStartOfDay();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(frame))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(made);
                document.putNextEntry(entry);
                if (part.getName().equals(MAIN_PART)) {
                    writeMainPart(new String(parts.readAllBytes(), StandardCharsets.UTF_8), rows, document);
                } else {
                    parts.transferTo(document);
                }
                document.closeEntry();
            }
        }
        document.finish();
    }

    /** Puts the rows in the place of the row that stands for them. */
    private static void writeMainPart(String frame, SpooledRows rows, OutputStream out) throws IOException {
        int mark = frame.lastIndexOf(DocumentFrame.ROWS);
        int begin = frame.lastIndexOf(ROW_BEGINS, mark);
        int end = frame.indexOf(ROW_ENDS, mark);
        if (mark < 0 || begin < 0 || end < 0) {
            throw new IllegalStateException("the frame has no row for the rows");
        }
        out.write(frame.substring(0, begin).getBytes(StandardCharsets.UTF_8));
        rows.writeTo(out);
        out.write(frame.substring(end + ROW_ENDS.length()).getBytes(StandardCharsets.UTF_8));
    }
}

package vn.danchu.platform.document;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes a heading and a table as an Excel workbook, in which numbers are numbers and days are days. */
public final class ExcelTable {

    /** The media type of what is written. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String DAY = "dd/mm/yyyy";

    /** Twentieths of a point to the 256ths of a character that Excel measures columns in, at eleven points. */
    private static final double WIDTH = 2.4;

    private ExcelTable() {}

    /** Writes the workbook; leaves the stream open. */
    public static void write(TableDocument table, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet(table.heading().subject().replaceAll("[\\\\/*?:\\[\\]]", " "));
            Styles styles = new Styles(workbook);
            int last = table.columns().size() - 1;
            int row = heading(sheet, table.heading(), last, styles);
            row = names(sheet, table.columns(), row, styles);
            sheet.createFreezePane(0, row);
            for (List<@Nullable Object> values : table.rows()) {
                Row written = sheet.createRow(row++);
                for (int column = 0; column <= last; column++) {
                    cell(written.createCell(column), values.get(column), styles);
                }
            }
            sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
            sheet.getPrintSetup().setLandscape(true);
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
            workbook.write(out);
        }
    }

    private static int heading(Sheet sheet, Heading heading, int last, Styles styles) {
        int row = 0;
        line(sheet, row++, heading.unit().toUpperCase(Locale.ROOT), last, styles.bold);
        line(sheet, row++, heading.name(), last, styles.title);
        line(sheet, row++, heading.subject(), last, styles.title);
        for (Heading.Line line : heading.lines()) {
            line(sheet, row++, line.text(), last, line.bold() ? styles.bold : styles.text);
        }
        return row + 1;
    }

    private static void line(Sheet sheet, int row, String text, int last, CellStyle style) {
        Cell cell = sheet.createRow(row).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, last));
    }

    private static int names(Sheet sheet, List<Column> columns, int row, Styles styles) {
        Row names = sheet.createRow(row);
        for (int column = 0; column < columns.size(); column++) {
            sheet.setColumnWidth(column, (int) (columns.get(column).width() * WIDTH));
            Cell cell = names.createCell(column);
            cell.setCellValue(columns.get(column).name());
            cell.setCellStyle(styles.name);
        }
        return row + 1;
    }

    private static void cell(Cell cell, @Nullable Object value, Styles styles) {
        cell.setCellStyle(styles.wrapped);
        switch (value) {
            case null -> {
                // It stays empty.
            }
            case LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(styles.day);
            }
            case Number number -> cell.setCellValue(number.doubleValue());
            default -> cell.setCellValue(value.toString());
        }
    }

    private static final class Styles {
        private final CellStyle text;
        private final CellStyle bold;
        private final CellStyle title;
        private final CellStyle name;
        private final CellStyle wrapped;
        private final CellStyle day;

        Styles(XSSFWorkbook workbook) {
            Font strong = workbook.createFont();
            strong.setBold(true);
            text = workbook.createCellStyle();
            bold = workbook.createCellStyle();
            bold.setFont(strong);
            title = workbook.createCellStyle();
            title.setFont(strong);
            title.setAlignment(HorizontalAlignment.CENTER);
            name = workbook.createCellStyle();
            name.cloneStyleFrom(title);
            name.setWrapText(true);
            wrapped = workbook.createCellStyle();
            wrapped.setWrapText(true);
            wrapped.setVerticalAlignment(VerticalAlignment.TOP);
            day = workbook.createCellStyle();
            day.cloneStyleFrom(wrapped);
            day.setDataFormat(workbook.createDataFormat().getFormat(DAY));
        }
    }
}

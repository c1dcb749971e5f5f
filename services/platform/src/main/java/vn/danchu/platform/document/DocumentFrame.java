package vn.danchu.platform.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Everything of the document but its rows, made by POI. */
final class DocumentFrame {

    /** Stands in the one row that the rows replace. A private-use character, lest a title be taken for it. */
    static final String ROWS = "\uE000rows\uE000";

    private DocumentFrame() {}

    static byte[] of(Heading heading, List<Column> columns) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            properties(document, heading);
            page(document);
            styles(document);
            heading(document, heading);
            table(document, columns);
            // Word wants a paragraph behind a table.
            document.createParagraph();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void properties(XWPFDocument document, Heading heading) {
        POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
        core.setTitle(heading.subject());
        core.setCreator(heading.unit());
        core.setCreated(Optional.of(
                Date.from(heading.madeOn().atStartOfDay(ZoneOffset.UTC).toInstant())));
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(Layout.PAGE_WIDTH));
        size.setH(BigInteger.valueOf(Layout.PAGE_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(Layout.MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        BigInteger edge = BigInteger.valueOf(Layout.EDGE);
        margins.setHeader(edge);
        margins.setFooter(edge);
        margins.setGutter(BigInteger.ZERO);
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.CENTER);
        footer.createRun().setText(VietnameseForm.PAGE);
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private static void styles(XWPFDocument document) {
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(Layout.FONT);
        fonts.setHAnsi(Layout.FONT);
        fonts.setCs(Layout.FONT);
        fonts.setEastAsia(Layout.FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("vi-VN");
        document.getStyles()
                .getCtStyles()
                .getDocDefaults()
                .getRPrDefault()
                .getRPr()
                .addNewSz()
                .setVal(BigInteger.valueOf(2L * Layout.TEXT_SIZE));
    }

    private static void heading(XWPFDocument document, Heading heading) {
        line(document, heading.unit().toUpperCase(Locale.ROOT), ParagraphAlignment.LEFT)
                .setBold(true);
        line(document, VietnameseForm.NATION, ParagraphAlignment.CENTER).setBold(true);
        line(document, VietnameseForm.MOTTO, ParagraphAlignment.CENTER).setBold(true);
        XWPFRun name = line(document, heading.name(), ParagraphAlignment.CENTER);
        name.setBold(true);
        name.setFontSize(Layout.TITLE_SIZE);
        line(document, heading.subject(), ParagraphAlignment.CENTER).setItalic(true);
        for (Heading.Line line : heading.lines()) {
            line(document, line.text(), ParagraphAlignment.LEFT).setBold(line.bold());
        }
    }

    private static XWPFRun line(XWPFDocument document, String text, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        return run;
    }

    private static void table(XWPFDocument document, List<Column> columns) {
        XWPFTable table = document.createTable(2, columns.size());
        table.setTableAlignment(TableRowAlign.CENTER);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        XWPFTableRow names = table.getRow(0);
        names.setRepeatHeader(true);
        for (int column = 0; column < columns.size(); column++) {
            int width = columns.get(column).width();
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            XWPFTableCell cell = names.getCell(column);
            cell.setWidth(String.valueOf(width));
            XWPFParagraph paragraph = cell.getParagraphs().getFirst();
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            XWPFRun run = paragraph.createRun();
            run.setBold(true);
            run.setText(columns.get(column).name());
        }
        table.getRow(1).getCell(0).setText(ROWS);
    }
}

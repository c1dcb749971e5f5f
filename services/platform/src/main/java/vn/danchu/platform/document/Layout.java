package vn.danchu.platform.document;

/** Measures of the page, in twentieths of a point: A4 on its side with margins of 2 cm (Decree 30/2020, annex I). */
final class Layout {

    static final long PAGE_WIDTH = 16_838;
    static final long PAGE_HEIGHT = 11_906;
    static final long MARGIN = 1_134;

    /** Between the page's edge and the page number. */
    static final long EDGE = 567;

    static final String FONT = "Times New Roman";
    static final int TEXT_SIZE = 11;
    static final int TITLE_SIZE = 14;

    private Layout() {}
}

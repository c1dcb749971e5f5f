package vn.danchu.platform.document;

/**
 * A column of a table.
 *
 * @param name above it, in Vietnamese
 * @param width in twentieths of a point; those of a table are {@value #ALL} together, the page without its margins
 */
public record Column(String name, int width) {

    /** What the columns of a table share. */
    public static final int ALL = 14_570;
}

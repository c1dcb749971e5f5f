package vn.danchu.platform.document;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands above a table.
 *
 * @param unit whose document it is, by its full name
 * @param name of the document, in capitals as Decree 30/2020 has it
 * @param subject of this one
 * @param madeOn day on which it was made
 * @param lines below, one paragraph each
 */
public record Heading(String unit, String name, String subject, LocalDate madeOn, List<Line> lines) {

    public Heading {
        lines = List.copyOf(lines);
    }

    /**
     * A paragraph of the heading.
     *
     * @param text of it
     * @param bold whether it stands out
     */
    public record Line(String text, boolean bold) {

        public static Line of(String text) {
            return new Line(text, false);
        }

        public static Line bold(String text) {
            return new Line(text, true);
        }
    }
}

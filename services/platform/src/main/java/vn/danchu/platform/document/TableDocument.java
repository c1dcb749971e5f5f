package vn.danchu.platform.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A heading and a table of some hundred rows, to be written in any format.
 *
 * @param heading above the table
 * @param columns of it
 * @param rows of it: texts, whole numbers and days, one for each column; nothing where a cell is empty
 */
public record TableDocument(Heading heading, List<Column> columns, List<List<@Nullable Object>> rows) {

    public TableDocument {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}

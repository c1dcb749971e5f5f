package vn.danchu.insight.consultation;

import java.util.Arrays;
import java.util.Optional;

/** What the figures of a consultation can be kept apart by. */
enum CellColumn {
    AUTHOR_UNIT("authorUnit", "author_unit_code, author_unit_valid_from"),
    AUTHOR_KIND("authorKind", "author_kind"),
    CHANNEL("channel", "channel"),
    STANCE("stance", "stance"),
    STATE("state", "state"),
    DISPOSITION("disposition", "disposition");

    private final String key;
    private final String sql;

    CellColumn(String key, String sql) {
        this.key = key;
        this.sql = sql;
    }

    String key() {
        return key;
    }

    String sql() {
        return sql;
    }

    static Optional<CellColumn> find(String key) {
        return Arrays.stream(values()).filter(column -> column.key.equals(key)).findFirst();
    }
}

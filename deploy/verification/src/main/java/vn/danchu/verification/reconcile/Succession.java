package vn.danchu.verification.reconcile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Which unit has taken the place of which by today, as the owner's own copy of the units says: what was counted for a unit that
 * has been merged is a figure of the unit that took its place.
 *
 * @param successors by what they have followed, both as code and first day
 */
record Succession(Map<String, String> successors) {

    /** Today by the clock of the platform, in Vietnam. */
    private static final String ENDED = """
            select code || '@' || valid_from, successor_code || '@' || successor_valid_from
            from platform.unit
            where successor_code is not null and valid_until <= (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh'
                + coalesce((select offset_microseconds from platform.clock), 0) * interval '1 microsecond')::date
            """;

    Succession {
        successors = Map.copyOf(successors);
    }

    static Succession read(Connection connection) throws SQLException {
        Map<String, String> successors = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(ENDED);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                successors.put(rows.getString(1), rows.getString(2));
            }
        }
        return new Succession(successors);
    }

    /** The last of those that followed one another; the unit itself where none has. */
    String heir(String unit) {
        String heir = unit;
        for (int step = 0; step < successors.size() && successors.containsKey(heir); step++) {
            heir = successors.getOrDefault(heir, heir);
        }
        return heir;
    }
}

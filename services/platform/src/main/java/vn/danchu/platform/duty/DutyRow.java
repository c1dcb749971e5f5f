package vn.danchu.platform.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.duty.DutyFacts;
import vn.danchu.contracts.duty.DutyState;

/** A row of {@code platform.duty} as the facts that events tell. */
final class DutyRow {

    private DutyRow() {}

    static DutyFacts facts(ResultSet row) throws SQLException {
        return new DutyFacts(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("about", UUID.class),
                new UnitRef(row.getString("unit_code"), row.getObject("unit_valid_from", LocalDate.class)),
                row.getString("accountable"),
                row.getObject("due_on", LocalDate.class),
                row.getString("basis"),
                DutyState.valueOf(row.getString("state")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row, "met_at"),
                instant(row, "breached_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

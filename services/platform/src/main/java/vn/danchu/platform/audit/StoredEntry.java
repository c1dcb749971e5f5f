package vn.danchu.platform.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * An entry as it stands in its table.
 *
 * @param id given by the database
 * @param transaction that wrote it
 */
record StoredEntry(long id, long transaction, AuditEntry entry) {

    static final String COLUMNS = """
            id, transaction_id::text as written_in, occurred_at, operation, actor, roles, client, organisation,
            unit_code, unit_valid_from, about, version_before, version_after, correlation_id
            """;

    /** Whether it stands within what the batch covers. */
    boolean isWithin(AuditBatch batch) {
        return transaction < batch.throughTransaction()
                || (transaction == batch.throughTransaction() && id <= batch.throughId());
    }

    static StoredEntry read(ResultSet row) throws SQLException {
        @Nullable String unit = row.getString("unit_code");
        return new StoredEntry(
                row.getLong("id"),
                Long.parseLong(row.getString("written_in")),
                new AuditEntry(
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getString("operation"),
                        row.getString("actor"),
                        texts(row.getArray("roles")),
                        row.getString("client"),
                        row.getString("organisation"),
                        unit == null ? null : new UnitRef(unit, row.getObject("unit_valid_from", LocalDate.class)),
                        row.getString("about"),
                        row.getObject("version_before", Long.class),
                        row.getObject("version_after", Long.class),
                        row.getObject("correlation_id", UUID.class)));
    }

    private static List<String> texts(Array array) throws SQLException {
        try {
            return Arrays.stream((Object[]) array.getArray())
                    .map(String::valueOf)
                    .toList();
        } finally {
            array.free();
        }
    }
}

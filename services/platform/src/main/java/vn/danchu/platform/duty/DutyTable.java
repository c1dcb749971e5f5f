package vn.danchu.platform.duty;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import vn.danchu.contracts.duty.DutyOpened;
import vn.danchu.platform.event.Outbox;

/** How a duty comes into {@code platform.duty}, whoever opens it. */
final class DutyTable {

    private static final String OPEN = """
            insert into platform.duty (id, code, about, unit_code, unit_valid_from, accountable, due_on, basis,
                state, opened_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, 1)
            on conflict (about, code) do nothing returning *
            """;

    private DutyTable() {}

    /** Opens a duty; what is told of it, nothing where its subject owes the code already. */
    static Optional<Outbox.Entry> open(Connection connection, UUID id, Obligation owed, Instant now)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OPEN)) {
            statement.setObject(1, id);
            statement.setString(2, owed.code());
            statement.setObject(3, owed.about());
            statement.setString(4, owed.unit().code());
            statement.setObject(5, owed.unit().validFrom());
            statement.setObject(6, owed.accountable(), Types.VARCHAR);
            statement.setObject(7, owed.dueOn());
            statement.setString(8, owed.basis());
            statement.setObject(9, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Outbox.Entry(new DutyOpened(DutyRow.facts(row)), row.getLong("version"), null))
                        : Optional.empty();
            }
        }
    }
}

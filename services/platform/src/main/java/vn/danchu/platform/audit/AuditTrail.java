package vn.danchu.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.database.Writes;
import vn.danchu.platform.identity.Caller;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.log.Correlation;
import vn.danchu.platform.time.PlatformClock;

/**
 * Writes entries in the transaction of their change: both are there, or neither. The edge does it for every request that
 * changes something; what a clock changes, its clock writes.
 */
@ApplicationScoped
public class AuditTrail {

    static final String INSERT = """
            insert into platform.audit (occurred_at, operation, actor, roles, client, organisation, unit_code,
                unit_valid_from, about, version_before, version_after, correlation_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final int VALUES = 12;

    private final Writes writes;
    private final PlatformClock clock;

    AuditTrail(Writes writes, PlatformClock clock) {
        this.writes = writes;
        this.clock = clock;
    }

    /** What a caller has done in the current request. */
    public AuditEntry entry(
            Caller caller, String operation, String about, @Nullable Long versionBefore, @Nullable Long versionAfter) {
        return new AuditEntry(
                clock.now(),
                operation,
                caller.subject(),
                caller.roles().stream().map(Role::name).sorted().toList(),
                caller.client(),
                caller.organisation(),
                caller.unit(),
                about,
                versionBefore,
                versionAfter,
                Correlation.current().orElse(null));
    }

    /** What a clock of the service has done, for which no person answers. */
    public AuditEntry entryOfClock(
            String clockName, String operation, UnitRef unit, UUID about, long versionBefore, long versionAfter) {
        return new AuditEntry(
                clock.now(),
                operation,
                clockName,
                List.of(),
                null,
                null,
                unit,
                about.toString(),
                versionBefore,
                versionAfter,
                Correlation.current().orElse(null));
    }

    /** Writes an entry in the current transaction of the application's login. */
    public void write(AuditEntry entry) {
        writes.add(INSERT, (statement, from) -> set(statement, from, entry));
    }

    static int set(PreparedStatement statement, int from, AuditEntry entry) throws SQLException {
        @Nullable UnitRef unit = entry.unit();
        Array roles =
                statement.getConnection().createArrayOf("text", entry.roles().toArray());
        statement.setObject(from, entry.occurredAt().atOffset(ZoneOffset.UTC));
        statement.setString(from + 1, entry.operation());
        statement.setString(from + 2, entry.actor());
        statement.setArray(from + 3, roles);
        statement.setObject(from + 4, entry.client(), Types.VARCHAR);
        statement.setObject(from + 5, entry.organisation(), Types.VARCHAR);
        statement.setObject(from + 6, unit == null ? null : unit.code(), Types.VARCHAR);
        statement.setObject(from + 7, unit == null ? null : unit.validFrom(), Types.DATE);
        statement.setString(from + 8, entry.about());
        statement.setObject(from + 9, entry.versionBefore(), Types.BIGINT);
        statement.setObject(from + 10, entry.versionAfter(), Types.BIGINT);
        statement.setObject(from + 11, entry.correlationId(), Types.OTHER);
        return from + VALUES;
    }
}

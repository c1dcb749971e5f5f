package vn.danchu.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import vn.danchu.platform.database.Writes;
import vn.danchu.platform.identity.Caller;
import vn.danchu.platform.identity.DatabaseScope;

/**
 * The keys in the database. All of it happens in the caller's transaction: the key and what it stands for are there
 * together or not at all.
 */
@ApplicationScoped
class IdempotencyKeys {
    /** PostgreSQL's state for a lock that was not granted in time. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /**
     * One round trip. The insert waits for another transaction that has inserted the same key, but not for long; locks
     * later in the transaction wait as they would without us. A key past its time counts as never used, whether or not it
     * has been swept away.
     */
    private static final String CLAIM = """
            insert into platform.idempotency as earlier (subject, client, operation, key, body_hash, expires_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (subject, client, operation, key) do update
               set body_hash = excluded.body_hash, expires_at = excluded.expires_at, status = null, resource_id = null
             where earlier.expires_at <= ?;
            set local lock_timeout to default
            """;

    private static final String FIND = """
            select body_hash, status, resource_id from platform.idempotency
             where subject = ? and client = ? and operation = ? and key = ?
            """;

    private static final String ANSWER = """
            update platform.idempotency set status = ?, resource_id = ?
             where subject = ? and client = ? and operation = ? and key = ?
            """;

    private static final int ANSWER_VALUES = 6;

    private final DataSource database;
    private final Writes writes;
    private final WebLimits limits;
    private final String claim;

    IdempotencyKeys(DataSource database, Writes writes, WebLimits limits) {
        this.database = database;
        this.writes = writes;
        this.limits = limits;
        this.claim = DatabaseScope.ENTER
                + ", set_config('lock_timeout', '%d', true);%n"
                        .formatted(limits.twinWait().toMillis())
                + CLAIM;
    }

    /**
     * Takes the key, as the first thing of the transaction, which from then on works for the caller. After
     * {@link Claim.Running} it can only be rolled back.
     */
    Claim claim(Caller caller, IdempotencyKey key, byte[] bodyHash, Instant now) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (inserted(connection, caller, key, bodyHash, now)) {
                return new Claim.First();
            }
            return earlier(connection, key, bodyHash);
        } catch (SQLException failure) {
            if (LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
                return new Claim.Running();
            }
            throw failure;
        }
    }

    /** Keeps what the request is answered with, to say it again. */
    void answer(IdempotencyKey key, int status, UUID resourceId) {
        writes.add(ANSWER, (update, from) -> {
            update.setInt(from, status);
            update.setObject(from + 1, resourceId);
            identify(update, key, from + 2);
            return from + ANSWER_VALUES;
        });
    }

    private boolean inserted(Connection connection, Caller caller, IdempotencyKey key, byte[] bodyHash, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(claim)) {
            DatabaseScope.set(insert, caller);
            int from = DatabaseScope.VALUES + 1;
            identify(insert, key, from);
            insert.setBytes(from + 4, bodyHash);
            insert.setObject(from + 5, now.plus(limits.keysKept()).atOffset(ZoneOffset.UTC));
            insert.setObject(from + 6, now.atOffset(ZoneOffset.UTC));
            insert.execute();
            // The first result is that of the settings.
            insert.getMoreResults();
            return insert.getUpdateCount() == 1;
        }
    }

    private static Claim earlier(Connection connection, IdempotencyKey key, byte[] bodyHash) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            identify(find, key, 1);
            try (var row = find.executeQuery()) {
                if (!row.next()) {
                    // Swept away between the two statements: it was past its time.
                    return new Claim.Running();
                }
                if (!MessageDigest.isEqual(row.getBytes("body_hash"), bodyHash)) {
                    return new Claim.Reused();
                }
                return new Claim.Repeated(row.getObject("resource_id", UUID.class), row.getInt("status"));
            }
        }
    }

    private static void identify(PreparedStatement statement, IdempotencyKey key, int from) throws SQLException {
        statement.setString(from, key.subject());
        statement.setString(from + 1, key.client());
        statement.setString(from + 2, key.operation());
        statement.setString(from + 3, key.key());
    }
}

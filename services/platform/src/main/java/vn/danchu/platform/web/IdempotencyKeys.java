package vn.danchu.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
     * One round trip. A second request with the key waits here for the transaction of the first, but not for long; locks later in
     * the transaction wait as they would without us. Each statement sees what was there when it began, so the last one sees what
     * was waited for. A key past its time counts as never used, whether or not it has been swept away.
     */
    private static final String CLAIM = """
            select pg_advisory_xact_lock(hashtextextended(?, 0));
            set local lock_timeout to default;
            select body_hash, status, resource_id from platform.idempotency
             where subject = ? and client = ? and operation = ? and key = ? and expires_at > ?
            """;

    /** Not even two who had not waited for each other could both write it. */
    private static final String KEEP = """
            insert into platform.idempotency as earlier
                (subject, client, operation, key, body_hash, status, resource_id, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (subject, client, operation, key) do update
               set body_hash = excluded.body_hash, status = excluded.status, resource_id = excluded.resource_id,
                   expires_at = excluded.expires_at
             where earlier.expires_at <= ?
            """;

    /** Of the settings, of the lock and of the time it may take. */
    private static final int RESULTS_BEFORE_THE_KEY = 3;

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
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(claim)) {
            DatabaseScope.set(statement, caller);
            int from = DatabaseScope.VALUES + 1;
            statement.setString(from, key.name());
            identify(statement, key, from + 1);
            statement.setObject(from + 5, now.atOffset(ZoneOffset.UTC));
            statement.execute();
            for (int result = 0; result < RESULTS_BEFORE_THE_KEY; result++) {
                statement.getMoreResults();
            }
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? earlier(row, bodyHash) : new Claim.First();
            }
        } catch (SQLException failure) {
            if (LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
                return new Claim.Running();
            }
            throw failure;
        }
    }

    /**
     * Keeps what the request is answered with, to say it again.
     *
     * @param now of the claim
     */
    void answer(IdempotencyKey key, byte[] bodyHash, Instant now, int status, UUID resourceId) {
        writes.add(KEEP, (insert, from) -> {
            int at = identify(insert, key, from);
            insert.setBytes(at++, bodyHash);
            insert.setInt(at++, status);
            insert.setObject(at++, resourceId);
            insert.setObject(at++, now.plus(limits.keysKept()).atOffset(ZoneOffset.UTC));
            insert.setObject(at++, now.atOffset(ZoneOffset.UTC));
            return at;
        });
    }

    private static Claim earlier(ResultSet row, byte[] bodyHash) throws SQLException {
        return MessageDigest.isEqual(row.getBytes("body_hash"), bodyHash)
                ? new Claim.Repeated(row.getObject("resource_id", UUID.class), row.getInt("status"))
                : new Claim.Reused();
    }

    private static int identify(PreparedStatement statement, IdempotencyKey key, int from) throws SQLException {
        statement.setString(from, key.subject());
        statement.setString(from + 1, key.client());
        statement.setString(from + 2, key.operation());
        statement.setString(from + 3, key.key());
        return from + 4;
    }
}

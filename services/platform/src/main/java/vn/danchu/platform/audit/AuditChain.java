package vn.danchu.platform.audit;

import java.io.ByteArrayOutputStream;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The chain in its table, on a connection of the caller. */
final class AuditChain {

    /** Digests made by the database: who seals does not read who did what (ADR 0173). */
    private static final String SETTLED = """
            select id, transaction_id::text as written_in, digest from platform.audit_settled(?::xid8, ?, ?)
            order by transaction_id, id
            """;

    /** Of the entry that the chain will take next. */
    private static final String OLDEST_UNSEALED = """
            select occurred_at from platform.audit
            where (transaction_id, id) > (
                coalesce((select through_transaction from platform.audit_batch order by number desc limit 1), '0'),
                coalesce((select through_id from platform.audit_batch order by number desc limit 1), 0))
            order by transaction_id, id limit 1
            """;

    private static final String BATCHES = """
            select number, through_transaction::text as through_transaction, through_id, ids, digests, sealed_at, previous,
                hash
            from platform.audit_batch
            """;

    private static final String APPEND = """
            insert into platform.audit_batch (number, through_transaction, through_id, ids, digests, sealed_at, previous,
                hash)
            values (?, ?::xid8, ?, ?, ?, ?, ?, ?)
            """;

    private static final String NEXT_TRANSACTION = "select pg_snapshot_xmax(pg_current_snapshot())::text";

    private static final int BATCHES_AT_A_TIME = 50;

    private static final HexFormat HEX = HexFormat.of();

    private AuditChain() {}

    /** The last batch; empty before the first. */
    static Optional<AuditBatch> last(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(BATCHES + " order by number desc limit 1")) {
            return row.next() ? Optional.of(batch(row)) : Optional.empty();
        }
    }

    /**
     * Seals the entries that are settled and not yet sealed, at most {@code limit}; empty if there is none. The caller sees to
     * it that nobody else seals at the same time.
     */
    static Optional<AuditBatch> seal(Connection connection, Instant now, int limit) throws SQLException {
        Optional<AuditBatch> last = last(connection);
        List<AuditBatch.Settled> settled = settled(
                connection,
                last.map(AuditBatch::throughTransaction).orElse(0L),
                last.map(AuditBatch::throughId).orElse(0L),
                limit);
        if (settled.isEmpty()) {
            return Optional.empty();
        }
        AuditBatch next = AuditBatch.seal(
                last.map(AuditBatch::number).orElse(0L) + 1,
                last.map(AuditBatch::hash).orElse(AuditBatch.NOTHING),
                settled,
                now);
        append(connection, next);
        return Optional.of(next);
    }

    /** When the oldest entry that is not in the chain was made; empty where all are. */
    static Optional<Instant> oldestUnsealed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(OLDEST_UNSEALED)) {
            return row.next()
                    ? Optional.of(
                            row.getObject("occurred_at", OffsetDateTime.class).toInstant())
                    : Optional.empty();
        }
    }

    /**
     * Whether the database numbers its transactions from before the chain's end, as one does that was filled from a dump. New
     * entries would then look old: nothing is sealed until somebody has looked.
     */
    static boolean numbersWentBack(Connection connection) throws SQLException {
        Optional<AuditBatch> last = last(connection);
        if (last.isEmpty()) {
            return false;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(NEXT_TRANSACTION)) {
            return row.next() && Long.parseLong(row.getString(1)) <= last.get().throughTransaction();
        }
    }

    private static List<AuditBatch.Settled> settled(Connection connection, long transaction, long id, int limit)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SETTLED)) {
            statement.setString(1, Long.toString(transaction));
            statement.setLong(2, id);
            statement.setInt(3, limit);
            try (ResultSet row = statement.executeQuery()) {
                List<AuditBatch.Settled> entries = new ArrayList<>();
                while (row.next()) {
                    entries.add(new AuditBatch.Settled(
                            row.getLong("id"),
                            Long.parseLong(row.getString("written_in")),
                            HEX.formatHex(row.getBytes("digest"))));
                }
                return entries;
            }
        }
    }

    private static void append(Connection connection, AuditBatch batch) throws SQLException {
        ByteArrayOutputStream digests = new ByteArrayOutputStream();
        batch.entries().forEach(entry -> digests.writeBytes(HEX.parseHex(entry.digest())));
        Array ids = connection.createArrayOf(
                "bigint", batch.entries().stream().map(AuditBatch.Sealed::id).toArray());
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            statement.setLong(1, batch.number());
            statement.setString(2, Long.toString(batch.throughTransaction()));
            statement.setLong(3, batch.throughId());
            statement.setArray(4, ids);
            statement.setBytes(5, digests.toByteArray());
            statement.setObject(6, batch.sealedAt().atOffset(ZoneOffset.UTC));
            statement.setBytes(7, HEX.parseHex(batch.previous()));
            statement.setBytes(8, HEX.parseHex(batch.hash()));
            statement.executeUpdate();
        } finally {
            ids.free();
        }
    }

    /** All batches in their order, one at a time; a chain is longer than memory. */
    static void forEachBatch(Connection connection, Taking taking) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(BATCHES_AT_A_TIME);
            try (ResultSet row = statement.executeQuery(BATCHES + " order by number")) {
                while (row.next()) {
                    taking.take(batch(row));
                }
            }
        }
    }

    /** All entries in the order of the chain, from the first; the caller closes them. */
    static StoredEntries entries(Connection connection) throws SQLException {
        return new StoredEntries(connection);
    }

    private static AuditBatch batch(ResultSet row) throws SQLException {
        long[] ids = Arrays.stream((Long[]) row.getArray("ids").getArray())
                .mapToLong(Long::longValue)
                .toArray();
        byte[] digests = row.getBytes("digests");
        List<AuditBatch.Sealed> entries = new ArrayList<>();
        for (int at = 0; at < ids.length; at++) {
            entries.add(new AuditBatch.Sealed(
                    ids[at], HEX.formatHex(digests, at * AuditDigest.LENGTH, (at + 1) * AuditDigest.LENGTH)));
        }
        return new AuditBatch(
                row.getLong("number"),
                Long.parseLong(row.getString("through_transaction")),
                row.getLong("through_id"),
                entries,
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                HEX.formatHex(row.getBytes("previous")),
                HEX.formatHex(row.getBytes("hash")));
    }

    /** What is done with each batch. */
    @FunctionalInterface
    interface Taking {
        void take(AuditBatch batch) throws SQLException;
    }
}

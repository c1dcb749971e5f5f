package vn.danchu.verification.rebuild;

import static vn.danchu.verification.Asked.number;
import static vn.danchu.verification.Asked.texts;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import vn.danchu.verification.ServiceDatabases;

/**
 * The generations of a service's database on one server. The one that serves has the name of the service; so everybody who looks
 * for it by that name, the service itself first, finds the one that has taken its place.
 */
final class Generations {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(20);

    private static final int BATCH = 1_000;

    /** «making» in ASCII: one at a time on a server. */
    private static final long LOCK = 0x6d616b696e67L;

    /** What is no making of events and has no other place: it goes along, with its numbers, what is pointed at first. */
    static final List<String> GOES_ALONG = List.of(
            "platform.assurance_level",
            "platform.assurance_demand",
            "platform.audit",
            "platform.audit_batch",
            "platform.clock",
            "platform.idempotency",
            "platform.parked_retry");

    private final ServiceDatabases databases;
    private final String service;
    private final Connection operator;

    /**
     * @param operator session of the superuser, on no database of a service
     */
    Generations(ServiceDatabases databases, String service, Connection operator) {
        this.databases = databases;
        this.service = service;
        this.operator = operator;
    }

    /** The database of the one that is being made. */
    String next() {
        return service + "_next";
    }

    /** Ends with the session. */
    void makeSureToBeAlone() throws IOException, SQLException {
        try (Statement statement = operator.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            if (!row.next() || !row.getBoolean(1)) {
                throw new IOException("Somebody else makes a generation anew on this server.");
            }
        }
    }

    /** An empty database as the service was given one. What an interrupted making has left is gone with it. */
    void makeNext() throws IOException, SQLException {
        makeSureItServes();
        execute("drop database if exists " + next() + " with (force)");
        execute("create database " + next() + " owner " + service + "_owner");
        execute("revoke all on database " + next() + " from public");
        execute("grant connect on database " + next() + " to " + service + "_application, " + service + "_worker");
        try (Connection old = databases.connectAsSuperuser(service);
                Connection made = databases.connectAsSuperuser(next());
                Statement statement = made.createStatement()) {
            for (String extension : texts(old, "select quote_ident(extname) from pg_extension")) {
                statement.execute("create extension if not exists " + extension);
            }
        }
    }

    /** Takes over what is no making of events. */
    void carryOver(Connection old, Connection made) throws SQLException {
        try (Statement statement = made.createStatement()) {
            for (String table : GOES_ALONG.reversed()) {
                statement.execute("delete from " + table);
            }
            for (String table : GOES_ALONG) {
                carryOver(old, made, table);
            }
            statement.execute(
                    "select setval(pg_get_serial_sequence('platform.audit', 'id'), max(id)) from platform.audit having max(id) is not null");
        }
    }

    /** As they are, also what only the database gives out. */
    private static void carryOver(Connection old, Connection made, String table) throws SQLException {
        String columns = columns(old, table);
        try (PreparedStatement from = old.prepareStatement("select to_jsonb(entry)::text from " + table + " as entry");
                PreparedStatement to = made.prepareStatement(
                        "insert into %1$s (%2$s) overriding system value select %2$s from jsonb_populate_record(null::%1$s, ?::jsonb)"
                                .formatted(table, columns))) {
            from.setFetchSize(BATCH);
            try (ResultSet row = from.executeQuery()) {
                int pending = 0;
                while (row.next()) {
                    to.setString(1, row.getString(1));
                    to.addBatch();
                    if (++pending == BATCH) {
                        to.executeBatch();
                        pending = 0;
                    }
                }
                to.executeBatch();
            }
        }
    }

    /**
     * Puts the new one in the place of the old one. Whoever is connected is cut off and finds the new one when they come back.
     *
     * @param standstill of the old one; it ends with this
     * @param kept name under which the old one stays
     * @return for how long nobody was let in
     */
    Duration exchange(Standstill standstill, String kept) throws IOException, InterruptedException, SQLException {
        long begin = System.nanoTime();
        try {
            allow(service, false);
            allow(next(), false);
            // The standstill last: nothing may have its effect in the old one any more.
            endSessions(service, standstill.backend());
            endSessions(next(), 0);
            standstill.makeSureItLasted();
            standstill.end();
            rename(kept);
        } finally {
            for (String database : List.of(service, next(), kept)) {
                if (exists(database)) {
                    allow(database, true);
                }
            }
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** The old ones that are still there. */
    List<String> kept() throws SQLException {
        return texts(
                operator,
                "select datname from pg_database where datname like '" + service + "\\_before\\_%' order by datname");
    }

    /** Deletes those that served before. */
    List<String> forget() throws IOException, SQLException {
        makeSureItServes();
        List<String> gone = kept();
        for (String database : gone) {
            execute("drop database " + database);
        }
        return gone;
    }

    private void endSessions(String database, int but) throws IOException, InterruptedException, SQLException {
        long begin = System.nanoTime();
        String sessions =
                " from pg_stat_activity where backend_type = 'client backend' and datname = '%s' and pid <> %d"
                        .formatted(database, but);
        while (!texts(operator, "select pg_terminate_backend(pid)::text" + sessions)
                .isEmpty()) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IOException("Sessions on " + database + " do not end.");
            }
            Thread.sleep(LOOK);
        }
    }

    private void allow(String database, boolean allowed) throws SQLException {
        execute("alter database " + database + " allow_connections " + allowed);
    }

    /** Both names at once: there is always a database of the service's name. */
    private void rename(String kept) throws SQLException {
        operator.setAutoCommit(false);
        try {
            execute("alter database " + service + " rename to " + kept);
            execute("alter database " + next() + " rename to " + service);
            operator.commit();
        } catch (SQLException failure) {
            operator.rollback();
            throw failure;
        } finally {
            operator.setAutoCommit(true);
        }
    }

    private boolean exists(String database) throws SQLException {
        return number(operator, "select count(*) from pg_database where datname = '" + database + "'") > 0;
    }

    /** Where the one that serves is closed or gone, what was kept may be all there is. */
    private void makeSureItServes() throws IOException, SQLException {
        if (number(operator, "select count(*) from pg_database where datallowconn and datname = '" + service + "'")
                == 0) {
            throw new IOException("Nobody can use the database " + service
                    + ": an exchange has broken off. See docs/runbooks/rebuild.md; nothing is deleted until then.");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = operator.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String columns(Connection connection, String table) throws SQLException {
        return String.join(
                ", ",
                texts(
                        connection,
                        "select quote_ident(attname) from pg_attribute where attrelid = '" + table
                                + "'::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum"));
    }
}

package vn.danchu.verification.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.danchu.verification.rig.Rig;

/** Reads what a leg takes from the counters of the machine and of PostgreSQL, before it and after all that follows from it. */
final class Meter {

    /** The write position, not {@code pg_stat_wal}: a server process that has nothing to do keeps its share of that to itself for up to ten seconds. */
    private static final String COUNTERS = """
            select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0'), coalesce(sum(calls), 0)
            from pg_stat_statements s join pg_database d on d.oid = s.dbid join pg_roles r on r.oid = s.userid
            where d.datname = ? and r.rolname = ?
            """;

    private static final String POSTGRESQL = "postgresql";

    private final Rig rig;
    private final Duration duration;

    /** @param duration of a leg */
    Meter(Rig rig, Duration duration) {
        this.rig = rig;
        this.duration = duration;
    }

    /**
     * Runs a leg once and counts.
     *
     * @param what it is called
     * @param leg that is over when what follows from it is
     * @param database and login whose statements are counted
     * @param services whose processors are, beside those of PostgreSQL
     */
    Cost measure(String what, Leg leg, String database, String login, String... services) throws Exception {
        Counters before = read(database, login, services);
        double requests = leg.rate(duration) * duration.toSeconds();
        Counters after = read(database, login, services);
        Map<String, Double> processors = new TreeMap<>();
        after.processors()
                .forEach((process, time) -> processors.put(
                        process,
                        time.minus(before.processors().getOrDefault(process, Duration.ZERO))
                                        .toNanos()
                                / (Duration.ofMillis(1).toNanos() * requests)));
        return new Cost(
                what,
                (after.statements() - before.statements()) / requests,
                (after.walBytes() - before.walBytes()) / requests,
                processors);
    }

    private Counters read(String database, String login, String... services) throws IOException, SQLException {
        Map<String, Duration> processors = new HashMap<>();
        processors.put(POSTGRESQL, ProcessorTime.of(rig.postmaster()));
        for (String service : services) {
            processors.put(service, ProcessorTime.of(rig.process(service)));
        }
        try (Connection connection =
                        DriverManager.getConnection(rig.databases().server() + "consultation", "postgres", null);
                PreparedStatement statement = connection.prepareStatement(COUNTERS)) {
            statement.setString(1, database);
            statement.setString(2, login);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Counters(row.getLong(1), row.getLong(2), processors);
            }
        }
    }

    private record Counters(long walBytes, long statements, Map<String, Duration> processors) {}
}

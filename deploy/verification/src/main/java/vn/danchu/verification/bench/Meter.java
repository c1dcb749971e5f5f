package vn.danchu.verification.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.danchu.verification.rig.Rig;

/** Reads what a leg takes from the counters of the machine and of PostgreSQL, before it and after all that follows from it. */
final class Meter {

    /**
     * The write position, not {@code pg_stat_wal}: a server process that has nothing to do keeps its share of that to itself for up
     * to ten seconds. What begins, ends and sets is counted only until a driver has prepared it, so it is left out.
     */
    private static final String COUNTERS = """
            select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0'), coalesce(sum(calls), 0)
            from pg_stat_statements s join pg_database d on d.oid = s.dbid join pg_roles r on r.oid = s.userid
            where d.datname = ? and r.rolname = ? and s.query !~* '^(begin|commit|set)'
            """;

    /** Any database that has the extension tells of all. */
    private static final String WITH_STATISTICS = "consultation";

    private static final String SUPERUSER = "postgres";
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
     * @param leg that is over when what follows from it is
     */
    Cost measure(Subject subject, Leg leg) throws Exception {
        Counters before = read(subject);
        var _ = leg.rate(duration);
        Counters after = read(subject);
        double requests = after.rows() - before.rows();
        Map<String, Double> processors = new TreeMap<>();
        after.processors()
                .forEach((process, time) -> processors.put(
                        process,
                        time.minus(before.processors().getOrDefault(process, Duration.ZERO))
                                        .toMillis()
                                / requests));
        return new Cost(
                subject.what(),
                (after.statements() - before.statements()) / requests,
                (after.walBytes() - before.walBytes()) / requests,
                processors);
    }

    private Counters read(Subject subject) throws IOException, SQLException {
        Map<String, Duration> processors = new HashMap<>();
        processors.put(POSTGRESQL, ProcessorTime.of(rig.postmaster()));
        for (String process : subject.processes()) {
            processors.put(process, ProcessorTime.of(rig.process(process)));
        }
        long rows = rows(subject);
        try (Connection connection = superuser(WITH_STATISTICS);
                PreparedStatement statement = connection.prepareStatement(COUNTERS)) {
            statement.setString(1, subject.database());
            statement.setString(2, subject.login());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Counters(rows, row.getLong(1), row.getLong(2), processors);
            }
        }
    }

    private long rows(Subject subject) throws SQLException {
        try (Connection connection = superuser(subject.database());
                PreparedStatement statement = connection.prepareStatement("select count(*) from " + subject.table());
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(rig.databases().server() + database, SUPERUSER, null);
    }

    /**
     * What is measured.
     *
     * @param what it is called
     * @param database it works in
     * @param login whose statements are counted
     * @param table to which each request adds one row: so those are counted too that nobody waited for at the end
     * @param processes whose work is counted, beside that of PostgreSQL
     */
    record Subject(String what, String database, String login, String table, List<String> processes) {}

    private record Counters(long rows, long walBytes, long statements, Map<String, Duration> processors) {}
}

package vn.danchu.verification.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
        Map<String, JavaMachine> heaps = new HashMap<>();
        try {
            for (String part : subject.parts()) {
                heaps.put(part, JavaMachine.of(rig.process(part)));
            }
            Counters before = read(subject, heaps);
            double rate = leg.run(duration);
            Counters after = read(subject, heaps);
            double requests =
                    subject.table() == null ? rate * Math.max(1, duration.toSeconds()) : after.rows() - before.rows();
            return new Cost(
                    subject.what(),
                    (after.statements() - before.statements()) / requests,
                    (after.walBytes() - before.walBytes()) / requests,
                    each(before.processorMilliseconds(), after.processorMilliseconds(), requests),
                    each(before.allocatedBytes(), after.allocatedBytes(), requests));
        } finally {
            for (JavaMachine heap : heaps.values()) {
                heap.close();
            }
        }
    }

    private static Map<String, Double> each(Map<String, Long> before, Map<String, Long> after, double requests) {
        Map<String, Double> each = new TreeMap<>();
        after.forEach((process, count) -> each.put(process, (count - before.getOrDefault(process, 0L)) / requests));
        return each;
    }

    private Counters read(Subject subject, Map<String, JavaMachine> heaps) throws IOException, SQLException {
        Map<String, Long> processors = new HashMap<>();
        processors.put(POSTGRESQL, ProcessorTime.of(rig.postmaster()).toMillis());
        for (String part : subject.parts()) {
            processors.put(part, ProcessorTime.of(rig.process(part)).toMillis());
        }
        for (Map.Entry<String, ProcessHandle> other : subject.others().entrySet()) {
            processors.put(other.getKey(), ProcessorTime.of(other.getValue()).toMillis());
        }
        Map<String, Long> allocated = new HashMap<>();
        for (Map.Entry<String, JavaMachine> heap : heaps.entrySet()) {
            allocated.put(heap.getKey(), heap.getValue().allocatedBytes());
        }
        long rows = rows(subject);
        try (Connection connection = rig.databases().connectAsSuperuser(WITH_STATISTICS);
                PreparedStatement statement = connection.prepareStatement(COUNTERS)) {
            statement.setString(1, subject.database());
            statement.setString(2, subject.login());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Counters(rows, row.getLong(1), row.getLong(2), processors, allocated);
            }
        }
    }

    private long rows(Subject subject) throws SQLException {
        if (subject.table() == null) {
            return 0;
        }
        try (Connection connection = rig.databases().connectAsSuperuser(subject.database());
                PreparedStatement statement = connection.prepareStatement("select count(*) from " + subject.table());
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * What is measured.
     *
     * @param what it is called
     * @param database it works in
     * @param login whose statements are counted
     * @param table to which each request adds one row: so those are counted too that nobody waited for at the end; absent where
     *     requests add none
     * @param parts of the platform, beside PostgreSQL, whose work and whose heap is counted
     * @param others processes whose work is counted
     */
    record Subject(
            String what,
            String database,
            String login,
            @Nullable String table,
            List<String> parts,
            Map<String, ProcessHandle> others) {

        static Subject adding(String what, String database, String login, String table, List<String> parts) {
            return new Subject(what, database, login, table, parts, Map.of());
        }

        static Subject asking(String what, String database, List<String> parts, Map<String, ProcessHandle> others) {
            return new Subject(what, database, database + "_application", null, parts, others);
        }
    }

    private record Counters(
            long rows,
            long walBytes,
            long statements,
            Map<String, Long> processorMilliseconds,
            Map<String, Long> allocatedBytes) {}
}

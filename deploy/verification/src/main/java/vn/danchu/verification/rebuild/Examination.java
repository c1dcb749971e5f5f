package vn.danchu.verification.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a new generation may take the place of the old one. The figures of the two cannot be held against one another, for the
 * new one may have heard more, and where the old ones are wrong they are to differ. So every fact is held against its like by its
 * version, and the figures of each against its own facts.
 */
final class Examination {

    private static final int FETCH = 5_000;

    /** What is stored, and what the facts add up to by the views that say it once more; a sum over all days has no day. */
    private static final String FIGURES = """
            with stored as (
                select unit_code, unit_valid_from, measure, dimensions, day, value
                from insight.figure join insight.daily on figure_id = id where value <> 0
                union all
                select unit_code, unit_valid_from, measure, dimensions, '-infinity', total
                from insight.figure where total <> 0
            ), derived as (
                select unit_code, unit_valid_from, measure, dimensions, day, value from insight.derived
                union all
                select unit_code, unit_valid_from, measure, dimensions, '-infinity', sum(value)::bigint
                from insight.derived group by 1, 2, 3, 4
            )
            select count(*), count(*) filter (where stored.value is distinct from derived.value)
            from stored full join derived using (unit_code, unit_valid_from, measure, dimensions, day)
            """;

    private static final String CELLS = """
            select count(*), count(*) filter (where (stored.comments, stored.response_seconds)
                is distinct from (derived.comments, derived.response_seconds))
            from (select * from insight.consultation_cell where comments <> 0 or response_seconds <> 0) as stored
            full join insight.derived_cell as derived using (consultation_id, author_unit_code, author_unit_valid_from,
                author_kind, channel, stance, state, disposition)
            """;
    private static final String PARKED =
            "select event_id::text, 0::bigint, '' from platform.parked_event order by event_id";

    private final Connection old;
    private final Connection made;

    /**
     * @param old as it stands still
     * @param made in one transaction
     */
    Examination(Connection old, Connection made) {
        this.old = old;
        this.made = made;
    }

    List<Line> lines() throws SQLException {
        List<Line> lines = new ArrayList<>();
        for (String fact : List.of("consultation", "comment", "criticism", "duty")) {
            lines.add(facts(fact));
        }
        lines.add(sums("figures by day and in all", FIGURES));
        lines.add(sums("cells of consultations", CELLS));
        lines.add(parked());
        return lines;
    }

    private Line facts(String table) throws SQLException {
        Walk walk = new Walk();
        walk.go("select id::text, version, (to_jsonb(fact) - 'version')::text from insight." + table
                + " as fact order by id");
        return new Line("facts: " + table, walk.compared, walk.different, walk.ahead, walk.missing, 0);
    }

    private Line sums(String what, String sql) throws SQLException {
        long[] before = two(old, sql);
        long[] now = two(made, sql);
        return new Line(what, now[0], before[1], 0, 0, now[1]);
    }

    /** What the old one took and the new one sets aside would be missing from now on. */
    private Line parked() throws SQLException {
        Walk walk = new Walk();
        walk.go(PARKED);
        return new Line("events set aside", walk.compared, walk.missing, 0, 0, walk.ahead);
    }

    private static long[] two(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new long[] {row.getLong(1), row.getLong(2)};
        }
    }

    /** Side by side over both, in the order of their keys, so that little is held of long tables. */
    private final class Walk {

        private long compared;
        private long different;
        private long ahead;
        private long missing;

        void go(String sql) throws SQLException {
            try (PreparedStatement left = old.prepareStatement(sql);
                    PreparedStatement right = made.prepareStatement(sql)) {
                left.setFetchSize(FETCH);
                right.setFetchSize(FETCH);
                try (ResultSet before = left.executeQuery();
                        ResultSet now = right.executeQuery()) {
                    go(before, now);
                }
            }
        }

        private void go(ResultSet before, ResultSet now) throws SQLException {
            boolean some = before.next();
            boolean other = now.next();
            while (some || other) {
                compared++;
                int order = !some ? 1 : !other ? -1 : before.getString(1).compareTo(now.getString(1));
                if (order < 0) {
                    missing++;
                } else if (order > 0) {
                    ahead++;
                } else {
                    same(before, now);
                }
                some = order <= 0 ? before.next() : some;
                other = order >= 0 ? now.next() : other;
            }
        }

        private void same(ResultSet before, ResultSet now) throws SQLException {
            int order = Long.compare(before.getLong(2), now.getLong(2));
            if (order > 0) {
                missing++;
            } else if (order < 0) {
                ahead++;
            } else if (!before.getString(3).equals(now.getString(3))) {
                different++;
            }
        }
    }
}

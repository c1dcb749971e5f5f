package vn.danchu.insight.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danchu.insight.measure.Counters.Change;
import vn.danchu.insight.measure.Tally;
import vn.danchu.insight.measure.Tally.Count;
import vn.danchu.insight.projection.FactTable.Replaced;
import vn.danchu.insight.projection.FactTable.Told;
import vn.danchu.platform.event.Envelope;

/** What one batch of events changes: facts at once, figures added up to the end of the batch. */
final class Changes {

    private final Connection connection;
    private final Tally tally = new Tally();
    private final Map<Count, Envelope> causes = new HashMap<>();

    Changes(Connection connection) {
        this.connection = connection;
    }

    /** Keeps the facts that are new; what a replaced one had added is taken away, what the new one adds is added. */
    <F> List<Replaced<F>> keep(FactTable<F> table, List<Told<F>> told, Function<F, Tally> contributions)
            throws SQLException {
        Map<UUID, Envelope> envelopes =
                told.stream().map(Told::envelope).collect(Collectors.toMap(Envelope::subject, Function.identity()));
        List<Replaced<F>> kept = table.keep(connection, told);
        for (Replaced<F> replaced : kept) {
            Tally difference = contributions.apply(replaced.after());
            if (replaced.before() != null) {
                difference.subtract(contributions.apply(replaced.before()));
            }
            tally.add(difference);
            Envelope cause = envelopes.get(replaced.id());
            difference.amounts().keySet().forEach(count -> causes.put(count, cause));
        }
        return kept;
    }

    /** The counts that are other than before, each with its difference and an event that made it. */
    Map<Count, Change> counts() {
        Map<Count, Change> changes = new HashMap<>();
        tally.amounts().forEach((count, amount) -> changes.put(count, new Change(amount, causes.get(count))));
        return changes;
    }
}

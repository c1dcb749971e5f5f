package vn.danchu.platform.duty;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.danchu.contracts.duty.DutyFacts;
import vn.danchu.platform.event.Outbox;

/**
 * What the breach of a duty brings about in the database of the service that owed it. A bean that implements it is called in the
 * transaction that marks the breach, once for each duty: cause and consequence are one.
 */
public interface BreachEffect {

    /** Nothing. */
    Consequence NONE = new Consequence(List.of(), List.of());

    /**
     * Writes down what follows.
     *
     * @param duty that was breached, as it stands now; of any code
     * @param connection in the transaction of the breach; the effect neither commits nor closes it
     * @return what is told and owed because of it; {@link #NONE} where it does not concern this effect
     */
    Consequence of(DutyFacts duty, Connection connection) throws SQLException;

    /**
     * What follows from a breach.
     *
     * @param events to be told
     * @param owed duties that arise
     */
    record Consequence(List<Outbox.Entry> events, List<Obligation> owed) {

        public Consequence {
            events = List.copyOf(events);
            owed = List.copyOf(owed);
        }
    }
}

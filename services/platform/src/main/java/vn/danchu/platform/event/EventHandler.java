package vn.danchu.platform.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import vn.danchu.contracts.Event;

/**
 * The effect of events in this service's database. A bean that implements it is subscribed to the topics of its types.
 *
 * <p>The inbox calls it inside the transaction that notes the events as taken, so that effect and note are one, and
 * each event has its effect once however often it is delivered. A batch that fails is tried again event by event.
 */
public interface EventHandler {

    /** The records it is called with. */
    Set<Class<? extends Event>> types();

    /**
     * Applies events in the order in which they arrived: per aggregate the order of their versions.
     *
     * @param events at least one, each of one of {@link #types()}, none taken before
     * @param connection in the transaction of the batch; the handler neither commits nor closes it
     * @throws SQLException as the database throws it; the inbox tells an outage (waits) from a bad event (parks it)
     */
    void apply(List<Received<?>> events, Connection connection) throws SQLException;
}

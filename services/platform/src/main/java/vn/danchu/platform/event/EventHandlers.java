package vn.danchu.platform.event;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.danchu.contracts.Event;
import vn.danchu.contracts.Topics;

/** All handlers of this service. */
@ApplicationScoped
class EventHandlers {

    private final List<EventHandler> handlers;
    private final Set<Class<? extends Event>> types;

    EventHandlers(@All List<EventHandler> handlers) {
        this.handlers = List.copyOf(handlers);
        Set<Class<? extends Event>> asked = new HashSet<>();
        handlers.forEach(handler -> asked.addAll(handler.types()));
        this.types = Set.copyOf(asked);
    }

    /** The topics that carry what any handler asks for. */
    Set<String> topics() {
        Set<String> names = new TreeSet<>();
        for (Class<? extends Event> type : types) {
            Topics.declared().carrying(type).forEach(topic -> names.add(topic.name()));
        }
        return Set.copyOf(names);
    }

    /** Whether any handler asks for the event. */
    boolean handle(Event event) {
        return types.contains(event.getClass());
    }

    /** Hands the events, in their order, to each handler that asks for their type. */
    void apply(List<Received<?>> events, Connection connection) throws SQLException {
        for (EventHandler handler : handlers) {
            Set<Class<? extends Event>> asked = handler.types();
            List<Received<?>> its = events.stream()
                    .filter(event -> asked.contains(event.event().getClass()))
                    .toList();
            if (!its.isEmpty()) {
                handler.apply(its, connection);
            }
        }
    }
}

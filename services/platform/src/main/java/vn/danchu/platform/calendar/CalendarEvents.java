package vn.danchu.platform.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import vn.danchu.contracts.Event;
import vn.danchu.contracts.rule.CalendarYearDecided;
import vn.danchu.platform.event.EventHandler;
import vn.danchu.platform.event.Received;

/**
 * Takes the official days off of a year in place of the example. Being a part of the platform, it listens in every service;
 * {@link WorkingCalendars} takes it up within a minute. What is due already keeps its date.
 */
@ApplicationScoped
class CalendarEvents implements EventHandler {

    @Override
    public Set<Class<? extends Event>> types() {
        return Set.of(CalendarYearDecided.class);
    }

    @Override
    public void apply(List<Received<?>> events, Connection connection) throws SQLException {
        for (Received<?> received : events) {
            if (received.event() instanceof CalendarYearDecided decided) {
                CalendarTable.write(connection, decided, received.envelope().aggregateVersion());
            }
        }
    }
}

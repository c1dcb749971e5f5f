package vn.danchu.platform.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import vn.danchu.contracts.Event;
import vn.danchu.contracts.rule.LocalRuleDecided;
import vn.danchu.contracts.rule.LocalRuleFacts;
import vn.danchu.platform.event.EventHandler;
import vn.danchu.platform.event.Received;

/**
 * Keeps the copy of what the city has decided about its rules. Being a part of the platform, it listens in every service;
 * {@link RuleCatalogue} takes it up within a minute.
 */
@ApplicationScoped
class LocalRuleEvents implements EventHandler {

    @Override
    public Set<Class<? extends Event>> types() {
        return Set.of(LocalRuleDecided.class);
    }

    @Override
    public void apply(List<Received<?>> events, Connection connection) throws SQLException {
        for (Received<?> received : events) {
            if (received.event() instanceof LocalRuleDecided(LocalRuleFacts decision)) {
                LocalRuleTable.add(connection, decision);
            }
        }
    }
}

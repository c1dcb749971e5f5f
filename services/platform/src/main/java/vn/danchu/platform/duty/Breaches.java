package vn.danchu.platform.duty;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.danchu.contracts.duty.DutyFacts;
import vn.danchu.platform.event.Outbox;
import vn.danchu.platform.identifier.Identifiers;
import vn.danchu.platform.time.PlatformClock;

/** Has every {@link BreachEffect} take effect, and opens what is owed because of it. */
@ApplicationScoped
class Breaches {

    private final List<BreachEffect> effects;
    private final Identifiers identifiers;
    private final PlatformClock clock;

    Breaches(@All List<BreachEffect> effects, Identifiers identifiers, PlatformClock clock) {
        this.effects = List.copyOf(effects);
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** What is told because of a breach. */
    List<Outbox.Entry> follow(DutyFacts breached, Connection connection) throws SQLException {
        List<Outbox.Entry> told = new ArrayList<>();
        for (BreachEffect effect : effects) {
            BreachEffect.Consequence consequence = effect.of(breached, connection);
            told.addAll(consequence.events());
            for (Obligation owed : consequence.owed()) {
                DutyTable.open(connection, identifiers.next(), owed, clock.now())
                        .ifPresent(told::add);
            }
        }
        return told;
    }
}

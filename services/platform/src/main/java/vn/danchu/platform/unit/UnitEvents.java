package vn.danchu.platform.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import vn.danchu.contracts.Event;
import vn.danchu.contracts.directory.UnitEstablished;
import vn.danchu.contracts.directory.UnitEvent;
import vn.danchu.contracts.directory.UnitMerged;
import vn.danchu.platform.event.EventHandler;
import vn.danchu.platform.event.Received;

/** Keeps the read copy as the directory tells it. Being a part of the platform, it listens in every service. */
@ApplicationScoped
class UnitEvents implements EventHandler {

    @Override
    public Set<Class<? extends Event>> types() {
        return Set.of(UnitEstablished.class, UnitMerged.class);
    }

    @Override
    public void apply(List<Received<?>> events, Connection connection) throws SQLException {
        for (Received<?> received : events) {
            if (received.event() instanceof UnitEvent told) {
                UnitTable.write(connection, told.unit(), received.envelope().aggregateVersion());
            }
        }
    }
}

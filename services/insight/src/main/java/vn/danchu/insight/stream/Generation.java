package vn.danchu.insight.stream;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import vn.danchu.platform.database.ReadCopies;
import vn.danchu.platform.database.Remembered;
import vn.danchu.platform.database.Revision;
import vn.danchu.platform.time.StartOrder;

/**
 * Which making of the figures the database holds. It is asked again and again, since a database that was made anew takes the place
 * of the old one while the service runs.
 */
@ApplicationScoped
class Generation {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Remembered<UUID> made;

    Generation(ReadCopies copies) {
        this.made = copies.remember("generation", Revision.ofRows("insight.generation"), Generation::read);
    }

    void start(@Observes @Priority(StartOrder.REFERENCE_DATA) StartupEvent event) throws SQLException {
        made.start(LOOK);
    }

    /** As it was when the database was last asked. */
    UUID id() {
        return made.get();
    }

    private static UUID read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select id from insight.generation");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }
}

package vn.danchu.platform.event;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.danchu.platform.log.LogKeys;
import vn.danchu.platform.log.LogLine;
import vn.danchu.platform.time.StartOrder;

/**
 * Events that are on the topics and whose owner has lost them in a restore: who reads a topic from its beginning would count what
 * nobody has. They are noted as taken before the first record is read.
 */
@ApplicationScoped
class LeftOut {

    private static final Logger LOG = Logger.getLogger(LeftOut.class);

    private final EventConfiguration configuration;
    private final Intake intake;

    LeftOut(EventConfiguration configuration, Intake intake) {
        this.configuration = configuration;
        this.intake = intake;
    }

    void start(@Observes @Priority(StartOrder.REFERENCE_DATA) StartupEvent event) throws IOException, SQLException {
        Optional<Path> file = configuration.generation().without();
        if (file.isPresent()) {
            List<UUID> events = Files.readAllLines(file.get()).stream()
                    .map(UUID::fromString)
                    .toList();
            intake.leaveOut(events);
            LOG.info(LogLine.of("inbox.left-out").with(LogKeys.COUNT, events.size()));
        }
    }
}

package vn.danchu.directory.unit;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import vn.danchu.platform.database.WorkerDatabase;
import vn.danchu.platform.log.LogKeys;
import vn.danchu.platform.log.LogLine;
import vn.danchu.platform.time.StartOrder;

/**
 * Takes the units of the official list into this service's own tables when it starts. The platform has read the list into its
 * read copy by then, here as in every service. What a decision recorded here has changed, a list does not change back.
 */
@ApplicationScoped
class OfficialList {

    private static final Logger LOG = Logger.getLogger(OfficialList.class);

    private static final String TAKE = """
            insert into directory.unit (code, valid_from, parent_code, parent_valid_from, level, type, name, full_name,
                name_en, version)
            select code, valid_from, parent_code, parent_valid_from, level, type, name, full_name, name_en, 0
            from platform.unit where version = 0
            on conflict (code, valid_from) do update set parent_code = excluded.parent_code,
                parent_valid_from = excluded.parent_valid_from, level = excluded.level, type = excluded.type,
                name = excluded.name, full_name = excluded.full_name, name_en = excluded.name_en
            where unit.version = 0 and (unit.parent_code, unit.parent_valid_from, unit.type, unit.name, unit.name_en)
                is distinct from (excluded.parent_code, excluded.parent_valid_from, excluded.type, excluded.name,
                    excluded.name_en)
            """;

    private final WorkerDatabase database;

    OfficialList(WorkerDatabase database) {
        this.database = database;
    }

    void take(@Observes @Priority(StartOrder.REFERENCE_DATA + 1) StartupEvent event) throws SQLException {
        int taken = database.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
                return statement.executeUpdate();
            }
        });
        LOG.info(LogLine.of("units.taken").with(LogKeys.COUNT, taken));
    }
}

package vn.danchu.platform.rule;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.platform.background.Background;
import vn.danchu.platform.database.WorkerDatabase;
import vn.danchu.platform.time.StartOrder;

/**
 * The rules in force. They are kept in memory and read again every minute, so that a body's decision to suspend a rule takes
 * effect without a restart and no request pays for it.
 */
@ApplicationScoped
public class RuleCatalogue {

    private static final Duration RELOAD = Duration.ofMinutes(1);

    private final WorkerDatabase database;
    private volatile @Nullable RuleBook book;
    private @Nullable Background reloading;

    RuleCatalogue(WorkerDatabase database) {
        this.database = database;
    }

    void start(@Observes @Priority(StartOrder.REFERENCE_DATA) StartupEvent event) throws SQLException {
        reload();
        reloading = Background.repeating("rules", RELOAD, () -> {
            reload();
            return false;
        });
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (reloading != null) {
            reloading.stop();
        }
    }

    /**
     * The rule that binds a regime on a day. Empty where no rule does: then nothing is owed, and nothing may be invented.
     *
     * @param code of the catalogue, for example {@code CON.OPEN.MIN}
     * @param regime under which people are asked
     * @param on the day of the event from which the rule counts
     */
    public Optional<Rule> find(String code, LegalRegime regime, LocalDate on) {
        return requireNonNull(book, "rules are asked for before the service has started")
                .find(code, regime, on);
    }

    void reload() throws SQLException {
        book = database.inTransaction(RuleTable::read);
    }
}

package vn.danchu.platform.rule;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.platform.database.ReadCopies;
import vn.danchu.platform.database.Remembered;
import vn.danchu.platform.database.RememberedSettings;
import vn.danchu.platform.database.Revision;
import vn.danchu.platform.time.StartOrder;

/**
 * The rules in force. They are kept in memory and read again every minute, so that what the city decides takes
 * effect without a restart and no request pays for it.
 */
@ApplicationScoped
public class RuleCatalogue {

    private final Remembered<RuleBook> book;
    private final RememberedSettings settings;

    RuleCatalogue(ReadCopies copies, RememberedSettings settings) {
        this.book = copies.remember("rules", Revision.ofRows("platform.rule", "platform.local_rule"), RuleTable::read);
        this.settings = settings;
    }

    void start(@Observes @Priority(StartOrder.REFERENCE_DATA) StartupEvent event) throws SQLException {
        book.start(settings.readAgain());
    }

    /**
     * The rule that binds a regime on a day. Empty where no rule does: then nothing is owed, and nothing may be invented.
     *
     * @param code of the catalogue, for example {@code CON.OPEN.MIN}
     * @param regime under which people are asked
     * @param on the day of the event from which the rule counts
     */
    public Optional<Rule> find(String code, LegalRegime regime, LocalDate on) {
        return book.get().find(code, regime, on);
    }

    /**
     * What a city may decide about a row of the catalogue.
     *
     * @param code of the catalogue
     * @param regime of the row; absent for the row that binds all
     * @param on the day from which the decision shall hold
     */
    public Latitude latitude(String code, @Nullable LegalRegime regime, LocalDate on) {
        return book.get().latitude(code, regime, on);
    }

    /** Every row with this code, the earliest first: what the law says, what came with the platform, what the city decided. */
    public List<Rule> rows(String code) {
        return book.get().rows(code);
    }

    /** Every code there is, in its order. */
    public SortedSet<String> codes() {
        return book.get().codes();
    }
}

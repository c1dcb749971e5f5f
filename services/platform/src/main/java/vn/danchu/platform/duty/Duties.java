package vn.danchu.platform.duty;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.duty.DutyBreached;
import vn.danchu.contracts.duty.DutyCancelled;
import vn.danchu.contracts.duty.DutyEntrusted;
import vn.danchu.contracts.duty.DutyEvent;
import vn.danchu.contracts.duty.DutyMet;
import vn.danchu.contracts.duty.DutyMoved;
import vn.danchu.contracts.duty.DutyPaused;
import vn.danchu.contracts.duty.DutyResumed;
import vn.danchu.platform.event.Outbox;
import vn.danchu.platform.identifier.Identifiers;
import vn.danchu.platform.time.PlatformClock;

/**
 * The obligations of this service, each by its subject and the code of its rule. Every call works in the transaction that causes it,
 * so that the cause and the duty are one, and tells of itself by an event. The {@link DutySweeper} marks what passed its date.
 */
@ApplicationScoped
public class Duties {

    private final AgroalDataSource dataSource;
    private final Outbox outbox;
    private final Breaches breaches;
    private final Identifiers identifiers;
    private final PlatformClock clock;

    Duties(
            AgroalDataSource dataSource,
            Outbox outbox,
            Breaches breaches,
            Identifiers identifiers,
            PlatformClock clock) {
        this.dataSource = dataSource;
        this.outbox = outbox;
        this.breaches = breaches;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Opens a duty. A subject owes each code once: opening it again changes nothing.
     *
     * @param code of the rule in the catalogue
     * @param about the aggregate that owes it
     * @param unit that owes it
     * @param accountable opaque subject of the person who answers for it; absent where no one is named
     * @param dueOn last day, until 24:00 in Asia/Ho_Chi_Minh
     * @param basis the article
     */
    public void open(
            String code, UUID about, UnitRef unit, @Nullable String accountable, LocalDate dueOn, String basis) {
        try (Connection connection = dataSource.getConnection()) {
            DutyTable.open(
                            connection,
                            identifiers.next(),
                            new Obligation(code, about, unit, accountable, dueOn, basis),
                            clock.now())
                    .ifPresent(entry -> outbox.append(entry.event(), entry.aggregateVersion()));
        } catch (SQLException failure) {
            throw new IllegalStateException("The duty could not be written.", failure);
        }
    }

    /** Marks a duty as done. One already breached keeps the mark of its breach; one settled before stays as it was. */
    public void meet(UUID about, String code) {
        markBreach(about, code);
        change(
                """
                update platform.duty set state = 'MET', met_at = ?, version = version + 1
                where about = ? and code = ? and state in ('OPEN', 'PAUSED', 'BREACHED') returning *
                """,
                statement -> {
                    statement.setObject(1, clock.now().atOffset(ZoneOffset.UTC));
                    statement.setObject(2, about);
                    statement.setString(3, code);
                },
                row -> new DutyMet(DutyRow.facts(row)));
    }

    /**
     * Moves the due date of a duty that is not settled.
     *
     * @param dueOn the new date
     * @param reason for those who check
     */
    public void move(UUID about, String code, LocalDate dueOn, String reason) {
        markBreach(about, code);
        change(
                """
                with before as (select id, due_on as previously from platform.duty where about = ? and code = ? for update)
                update platform.duty set due_on = ?, reason = ?, version = version + 1 from before
                where platform.duty.id = before.id and state in ('OPEN', 'PAUSED') and due_on <> ?
                returning platform.duty.*, before.previously
                """,
                statement -> {
                    statement.setObject(1, about);
                    statement.setString(2, code);
                    statement.setObject(3, dueOn);
                    statement.setString(4, reason);
                    statement.setObject(5, dueOn);
                },
                row -> new DutyMoved(DutyRow.facts(row), row.getObject("previously", LocalDate.class)));
    }

    /** Gives a duty that is not settled to another person; who has it keeps it, and so does nobody twice. */
    public void entrust(UUID about, String code, String accountable) {
        markBreach(about, code);
        change(
                """
                update platform.duty set accountable = ?, version = version + 1
                where about = ? and code = ? and state in ('OPEN', 'PAUSED', 'BREACHED') and accountable is distinct from ?
                returning *
                """,
                statement -> {
                    statement.setString(1, accountable);
                    statement.setObject(2, about);
                    statement.setString(3, code);
                    statement.setString(4, accountable);
                },
                row -> new DutyEntrusted(DutyRow.facts(row)));
    }

    /** Lets the clock of a duty stand still, for a reason of the law. */
    public void pause(UUID about, String code, String reason) {
        markBreach(about, code);
        change(
                """
                update platform.duty set state = 'PAUSED', reason = ?, version = version + 1
                where about = ? and code = ? and state = 'OPEN' returning *
                """,
                statement -> {
                    statement.setString(1, reason);
                    statement.setObject(2, about);
                    statement.setString(3, code);
                },
                row -> new DutyPaused(DutyRow.facts(row)));
    }

    /**
     * Lets the clock of a duty go on.
     *
     * @param dueOn the date that the law gives after the pause
     */
    public void resume(UUID about, String code, LocalDate dueOn) {
        change(
                """
                update platform.duty set state = 'OPEN', due_on = ?, version = version + 1
                where about = ? and code = ? and state = 'PAUSED' returning *
                """,
                statement -> {
                    statement.setObject(1, dueOn);
                    statement.setObject(2, about);
                    statement.setString(3, code);
                },
                row -> new DutyResumed(DutyRow.facts(row)));
    }

    /** Ends a duty that is no longer owed. */
    public void cancel(UUID about, String code) {
        markBreach(about, code);
        change(
                """
                update platform.duty set state = 'CANCELLED', version = version + 1
                where about = ? and code = ? and state in ('OPEN', 'PAUSED') returning *
                """,
                statement -> {
                    statement.setObject(1, about);
                    statement.setString(2, code);
                },
                row -> new DutyCancelled(DutyRow.facts(row)));
    }

    /**
     * Marks the breach of a duty whose day has passed, where the sweep has not come to it yet: what happens to it now comes after
     * its breach, however soon. The row is held first: an update alone would overlook a duty whose date somebody else is moving into
     * the past, for it chooses its rows by what was committed when it began.
     */
    private void markBreach(UUID about, String code) {
        hold(about, code);
        change(
                """
                update platform.duty set state = 'BREACHED', breached_at = ?, version = version + 1
                where about = ? and code = ? and state = 'OPEN' and due_on < ? returning *
                """,
                statement -> {
                    statement.setObject(1, clock.now().atOffset(ZoneOffset.UTC));
                    statement.setObject(2, about);
                    statement.setString(3, code);
                    statement.setObject(4, clock.today());
                },
                row -> new DutyBreached(DutyRow.facts(row)));
    }

    private void hold(UUID about, String code) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select from platform.duty where about = ? and code = ? for update")) {
            statement.setObject(1, about);
            statement.setString(2, code);
            boolean _ = statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException("The duty could not be held.", failure);
        }
    }

    private void change(String sql, Parameters parameters, Telling telling) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    DutyEvent event = telling.of(row);
                    outbox.append(event, row.getLong("version"));
                    if (event instanceof DutyBreached) {
                        outbox.append(breaches.follow(event.duty(), connection));
                    }
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The duty could not be written.", failure);
        }
    }

    @FunctionalInterface
    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface Telling {
        DutyEvent of(ResultSet row) throws SQLException;
    }
}

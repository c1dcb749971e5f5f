package vn.danchu.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/**
 * Tells the database for whom a transaction works; the policies of the private tables ask for it. The settings are local to
 * the transaction, so that a connection goes back to the pool knowing nobody. A transaction that does not say so sees no row
 * of those tables.
 */
@ApplicationScoped
public class DatabaseScope {

    /** For a caller that sends it together with another statement; its values are set by {@link #set}. */
    public static final String ENTER = """
            select set_config('danchu.subject', ?, true), set_config('danchu.unit_code', ?, true),
                set_config('danchu.unit_valid_from', ?, true)""";

    /** How many values {@link #ENTER} takes. */
    public static final int VALUES = 3;

    private static final String NOBODY = "";

    private final Callers callers;
    private final DataSource dataSource;

    DatabaseScope(Callers callers, DataSource dataSource) {
        this.callers = callers;
        this.dataSource = dataSource;
    }

    /** The current transaction works for the caller of the request, or for a visitor. */
    public void enter() {
        Optional<Caller> caller = callers.find();
        enter(
                caller.map(Caller::subject).orElse(NOBODY),
                caller.map(DatabaseScope::unit).orElse(null));
    }

    /** The current transaction works for a unit and for no person, such as that of a clock that closes what the unit opened. */
    public void enterFor(UnitRef unit) {
        enter(NOBODY, unit);
    }

    private void enter(String subject, @Nullable UnitRef unit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ENTER)) {
            set(statement, subject, unit);
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException("The database was not told for whom the transaction works.", failure);
        }
    }

    /** Sets the values of {@link #ENTER} at the beginning of a statement. */
    public static void set(PreparedStatement statement, Caller caller) throws SQLException {
        set(statement, caller.subject(), unit(caller));
    }

    /** Only for who acts for it: a resident's token names the ward too, and opens none of the ward's rows. */
    private static @Nullable UnitRef unit(Caller caller) {
        return caller.actsForUnit() ? caller.unit() : null;
    }

    private static void set(PreparedStatement statement, String subject, @Nullable UnitRef unit) throws SQLException {
        statement.setString(1, subject);
        statement.setString(2, unit == null ? NOBODY : unit.code());
        statement.setString(3, unit == null ? NOBODY : unit.validFrom().toString());
    }
}

package vn.danchu.insight.duty;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.contracts.duty.DutyFacts;
import vn.danchu.contracts.duty.DutyState;
import vn.danchu.platform.time.VietnamTime;

/** Reads duties, the longest due first: what is overdue stands at the top by itself. */
@ApplicationScoped
class DutyList {

    /** The regime of the consultation that owes the duty, directly or for a statement of social criticism. */
    private static final String FROM = """
            from insight.duty d
            left join insight.criticism k on k.id = d.about
            left join insight.consultation c on c.id = coalesce(k.consultation_id, d.about)
            """;

    private static final String SELECT = "select d.*, c.regime " + FROM + """
            where d.state = any (?::text[]) and (?::date is null or d.due_on < ?::date)
                and (?::date is null or (d.due_on, d.id) > (?::date, ?::uuid))
            """;

    private static final String ORDER = " order by d.due_on, d.id limit ?";

    static final String OVERDUE = "select d.unit_code, d.unit_valid_from, d.code, c.regime, count(*) as count,"
            + " min(d.due_on) as oldest, (array_agg(d.opened_at order by d.due_on, d.id))[1] as opened_at,"
            + " (array_agg(d.basis order by d.due_on, d.id))[1] as basis " + FROM + """
            where d.state = 'BREACHED'
            group by 1, 2, 3, 4
            order by oldest, count desc, d.unit_code, d.code
            """;

    private final AgroalDataSource dataSource;

    DutyList(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A duty, and the regime under which it is owed.
     *
     * @param duty as it stands
     * @param regime of its consultation; empty where none is known
     */
    record Owed(DutyFacts duty, Optional<LegalRegime> regime) {}

    /** Duties of a person. */
    List<Owed> of(String accountable, DutyQuery query) throws SQLException {
        return read(query, " and d.accountable = ?", (statement, next) -> statement.setString(next, accountable));
    }

    /** Duties of units. */
    List<Owed> of(List<UnitRef> units, DutyQuery query) throws SQLException {
        return read(
                query,
                " and (d.unit_code, d.unit_valid_from) in (select * from unnest(?::text[], ?::date[]))",
                (statement, next) -> {
                    Connection connection = statement.getConnection();
                    statement.setArray(
                            next,
                            connection.createArrayOf(
                                    "text", units.stream().map(UnitRef::code).toArray()));
                    statement.setArray(
                            next + 1,
                            connection.createArrayOf(
                                    "date",
                                    units.stream()
                                            .map(unit -> unit.validFrom().toString())
                                            .toArray()));
                });
    }

    /**
     * Duties of one kind of one unit whose day has passed and which are still owed.
     *
     * @param unit that owes them
     * @param code of the rule that makes them
     * @param regime of the consultations they belong to; empty where none is known
     * @param count how many
     * @param oldest of them
     */
    record Overdue(UnitRef unit, String code, Optional<LegalRegime> regime, long count, Oldest oldest) {

        /** What merged units owe is owed by the unit that took their place. The longest overdue stays first. */
        static List<Overdue> underHeirs(List<Overdue> longestFirst, UnaryOperator<UnitRef> heir) {
            Map<List<Object>, Overdue> owed = new LinkedHashMap<>();
            for (Overdue each : longestFirst) {
                UnitRef unit = heir.apply(each.unit);
                owed.merge(
                        List.of(unit, each.code, each.regime),
                        new Overdue(unit, each.code, each.regime, each.count, each.oldest),
                        (longer, other) ->
                                new Overdue(unit, each.code, each.regime, longer.count + other.count, longer.oldest));
            }
            return List.copyOf(owed.values());
        }
    }

    /**
     * The duty that has been overdue for the longest time of several.
     *
     * @param dueOn its last day
     * @param openedOn the day on which it arose, in Vietnam: the law of that day made it
     * @param basis the article, as its event named it
     */
    record Oldest(LocalDate dueOn, LocalDate openedOn, String basis) {}

    /** All that is overdue, the longest overdue first. It is what the sweepers found: the same the figures count. */
    List<Overdue> overdue() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(OVERDUE);
                ResultSet result = statement.executeQuery()) {
            List<Overdue> overdue = new ArrayList<>();
            while (result.next()) {
                overdue.add(new Overdue(
                        unit(result),
                        result.getString("code"),
                        regime(result),
                        result.getLong("count"),
                        new Oldest(
                                result.getObject("oldest", LocalDate.class),
                                VietnamTime.dateOf(openedAt(result)),
                                result.getString("basis"))));
            }
            return overdue;
        }
    }

    /** Every unit that ever owed something. */
    List<UnitRef> units() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select distinct unit_code, unit_valid_from from insight.duty");
                ResultSet result = statement.executeQuery()) {
            List<UnitRef> units = new ArrayList<>();
            while (result.next()) {
                units.add(unit(result));
            }
            return units;
        }
    }

    private List<Owed> read(DutyQuery query, String whose, Binding binding) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SELECT + whose + ORDER)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", query.states().stream().map(DutyState::name).toArray()));
            statement.setObject(2, query.dueBefore());
            statement.setObject(3, query.dueBefore());
            statement.setObject(4, query.afterDueOn());
            statement.setObject(5, query.afterDueOn());
            statement.setObject(6, query.afterId());
            binding.bind(statement, 7);
            statement.setInt(statement.getParameterMetaData().getParameterCount(), query.rows());
            try (ResultSet result = statement.executeQuery()) {
                List<Owed> owed = new ArrayList<>();
                while (result.next()) {
                    owed.add(owed(result));
                }
                return owed;
            }
        }
    }

    private static Owed owed(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime metAt = row.getObject("met_at", OffsetDateTime.class);
        @Nullable OffsetDateTime breachedAt = row.getObject("breached_at", OffsetDateTime.class);
        return new Owed(
                new DutyFacts(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getObject("about", UUID.class),
                        unit(row),
                        row.getString("accountable"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("basis"),
                        DutyState.valueOf(row.getString("state")),
                        openedAt(row),
                        metAt == null ? null : metAt.toInstant(),
                        breachedAt == null ? null : breachedAt.toInstant()),
                regime(row));
    }

    private static Instant openedAt(ResultSet row) throws SQLException {
        return row.getObject("opened_at", OffsetDateTime.class).toInstant();
    }

    private static Optional<LegalRegime> regime(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("regime")).map(LegalRegime::valueOf);
    }

    private static UnitRef unit(ResultSet row) throws SQLException {
        return new UnitRef(row.getString("unit_code"), row.getObject("unit_valid_from", LocalDate.class));
    }

    private interface Binding {
        void bind(PreparedStatement statement, int next) throws SQLException;
    }
}

package vn.danchu.platform.rule;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.rule.Direction;
import vn.danchu.contracts.rule.LocalRuleFacts;
import vn.danchu.contracts.rule.Period;
import vn.danchu.contracts.rule.RuleTerm;

/** {@code platform.local_rule} in the database of this service. */
final class LocalRuleTable {

    private static final String ADD = """
            insert into platform.local_rule (id, code, regime, unit_code, unit_valid_from, document, valid_from, direction,
                amount, unit, times)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do nothing
            """;

    /**
     * Each with the day on which the next begins, and with the rule it is about: that of its regime before that for all. A
     * rule that this release does not know is left out.
     */
    private static final String ALL = """
            select decided.*, rule.about_vi, rule.about_en, rule.season_first, rule.season_last, rule.owed_by_law,
                coalesce(named.full_name, decided.unit_code) as owner,
                lead(decided.valid_from) over (
                    partition by decided.code, decided.regime order by decided.valid_from) as valid_until
            from platform.local_rule as decided
            cross join lateral (
                select about_vi, about_en, season_first, season_last, owed_by_law from platform.rule
                where code = decided.code and (regime is not distinct from decided.regime or decided.regime is null)
                order by regime is not distinct from decided.regime desc, valid_from desc limit 1) as rule
            left join platform.unit as named
                on named.code = decided.unit_code and named.valid_from = decided.unit_valid_from
            """;

    private LocalRuleTable() {}

    static void add(Connection connection, LocalRuleFacts decided) throws SQLException {
        @Nullable RuleTerm term = decided.term();
        @Nullable Period period = term == null ? null : term.period();
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, decided.id());
            statement.setString(2, decided.code());
            statement.setString(
                    3, decided.regime() == null ? null : decided.regime().name());
            statement.setString(4, decided.unit().code());
            statement.setObject(5, decided.unit().validFrom());
            statement.setString(6, decided.document());
            statement.setObject(7, decided.from());
            statement.setString(8, term == null ? null : term.direction().name());
            statement.setObject(9, period == null ? null : period.amount(), Types.INTEGER);
            statement.setString(10, period == null ? null : period.unit().name());
            statement.setObject(11, term == null ? null : term.times(), Types.INTEGER);
            statement.executeUpdate();
        }
    }

    static List<LocalRule> readAll(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALL);
                ResultSet row = statement.executeQuery()) {
            List<LocalRule> all = new ArrayList<>();
            while (row.next()) {
                all.add(row.getString("direction") == null ? suspension(row) : rule(row));
            }
            return all;
        }
    }

    private static LocalRule suspension(ResultSet row) throws SQLException {
        return new LocalRule.NotFollowed(new Suspension(
                row.getString("code"),
                RuleTable.regime(row),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class)));
    }

    private static LocalRule rule(ResultSet row) throws SQLException {
        Direction direction = Direction.valueOf(row.getString("direction"));
        return new LocalRule.Set(new Rule(
                row.getString("code"),
                RuleTable.regime(row),
                direction,
                RuleTable.period(row),
                direction == Direction.EVERY ? RuleTable.frequency(row) : null,
                row.getString("about_vi"),
                row.getString("about_en"),
                "Decision " + row.getString("document"),
                RuleKind.LOCAL,
                row.getBoolean("owed_by_law"),
                row.getString("owner"),
                Confidence.VERIFIED,
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class)));
    }
}

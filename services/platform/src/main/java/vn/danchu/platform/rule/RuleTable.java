package vn.danchu.platform.rule;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.contracts.rule.Direction;
import vn.danchu.contracts.rule.Period;
import vn.danchu.contracts.rule.PeriodUnit;

/** The catalogue in the database of this service, with what the city decided. */
final class RuleTable {

    private RuleTable() {}

    static RuleBook read(Connection connection) throws SQLException {
        List<Rule> rules;
        try (Statement statement = connection.createStatement()) {
            rules = rules(statement);
        }
        List<Suspension> suspensions = new ArrayList<>();
        for (LocalRule decided : LocalRuleTable.readAll(connection)) {
            switch (decided) {
                case LocalRule.Set(Rule rule) -> rules.add(rule);
                case LocalRule.NotFollowed(Suspension suspension) -> suspensions.add(suspension);
            }
        }
        return new RuleBook(rules, suspensions);
    }

    static List<Rule> rules(Statement statement) throws SQLException {
        List<Rule> rules = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("select * from platform.rule")) {
            while (row.next()) {
                rules.add(new Rule(
                        row.getString("code"),
                        regime(row),
                        Direction.valueOf(row.getString("direction")),
                        period(row),
                        frequency(row),
                        row.getString("about_vi"),
                        row.getString("about_en"),
                        row.getString("basis_en"),
                        RuleKind.valueOf(row.getString("kind")),
                        row.getBoolean("owed_by_law"),
                        row.getString("owner"),
                        Confidence.valueOf(row.getString("confidence")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)));
            }
        }
        return rules;
    }

    static @Nullable LegalRegime regime(ResultSet row) throws SQLException {
        String regime = row.getString("regime");
        return regime == null ? null : LegalRegime.valueOf(regime);
    }

    static @Nullable Period period(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        return unit == null ? null : new Period(row.getInt("amount"), PeriodUnit.valueOf(unit));
    }

    static @Nullable Frequency frequency(ResultSet row) throws SQLException {
        int times = row.getInt("times");
        return row.wasNull() ? null : new Frequency(times, season(row));
    }

    private static @Nullable Season season(ResultSet row) throws SQLException {
        String first = row.getString("season_first");
        String last = row.getString("season_last");
        return first == null || last == null ? null : new Season(monthDay(first), monthDay(last));
    }

    /** ISO 8601 writes a day of every year with two dashes before it. */
    private static MonthDay monthDay(String monthAndDay) {
        return MonthDay.parse("--" + monthAndDay);
    }
}

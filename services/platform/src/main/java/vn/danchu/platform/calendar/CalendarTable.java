package vn.danchu.platform.calendar;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.danchu.contracts.rule.CalendarYearDecided;

/** The years, days off and worked weekends in the database of this service. */
final class CalendarTable {

    private static final String YEAR = """
            insert into platform.calendar_year (year, official, basis, version) values (?, true, ?, ?)
            on conflict (year) do update set official = true, basis = excluded.basis, version = excluded.version
            where calendar_year.version < excluded.version
            """;

    private CalendarTable() {}

    /** Writes the official days of a year in place of those that were there, unless a newer version is there already. */
    static void write(Connection connection, CalendarYearDecided decided, long version) throws SQLException {
        String basis = "Decision " + decided.document();
        try (PreparedStatement statement = connection.prepareStatement(YEAR)) {
            statement.setInt(1, decided.year());
            statement.setString(2, basis);
            statement.setLong(3, version);
            if (statement.executeUpdate() == 0) {
                return;
            }
        }
        replace(connection, "day_off", decided.year(), decided.daysOff(), basis);
        replace(connection, "day_worked", decided.year(), decided.daysWorked(), basis);
    }

    private static void replace(Connection connection, String table, int year, Set<LocalDate> days, String basis)
            throws SQLException {
        try (PreparedStatement delete =
                        connection.prepareStatement("delete from platform." + table + " where year = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into platform." + table + " (day, basis, official) values (?, ?, true)")) {
            delete.setInt(1, year);
            delete.executeUpdate();
            for (LocalDate day : days) {
                insert.setObject(1, day);
                insert.setString(2, basis);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static WorkingCalendar read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return new WorkingCalendar(years(statement), daysOff(statement), workedWeekends(statement));
        }
    }

    private static Map<Integer, Boolean> years(Statement statement) throws SQLException {
        Map<Integer, Boolean> officialByYear = new HashMap<>();
        try (ResultSet row = statement.executeQuery("select year, official from platform.calendar_year")) {
            while (row.next()) {
                officialByYear.put(row.getInt("year"), row.getBoolean("official"));
            }
        }
        return officialByYear;
    }

    private static List<DayOff> daysOff(Statement statement) throws SQLException {
        List<DayOff> days = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("select day, basis from platform.day_off")) {
            while (row.next()) {
                days.add(new DayOff(row.getObject("day", LocalDate.class), row.getString("basis")));
            }
        }
        return days;
    }

    private static List<LocalDate> workedWeekends(Statement statement) throws SQLException {
        List<LocalDate> days = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("select day from platform.day_worked")) {
            while (row.next()) {
                days.add(row.getObject("day", LocalDate.class));
            }
        }
        return days;
    }
}

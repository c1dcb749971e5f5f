package vn.danchu.platform.calendar;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The years, days off and worked weekends in the database of this service. */
final class CalendarTable {

    private CalendarTable() {}

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

package vn.danchu.platform.identity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Levels and demands in the database of this service. */
final class AssuranceTable {

    private AssuranceTable() {}

    static AssuranceBook read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return new AssuranceBook(ranks(statement), demands(statement));
        }
    }

    private static Map<String, Integer> ranks(Statement statement) throws SQLException {
        Map<String, Integer> ranks = new HashMap<>();
        try (ResultSet row = statement.executeQuery("select acr, rank from platform.assurance_level")) {
            while (row.next()) {
                ranks.put(row.getString("acr"), row.getInt("rank"));
            }
        }
        return ranks;
    }

    private static List<AssuranceBook.Demand> demands(Statement statement) throws SQLException {
        List<AssuranceBook.Demand> demands = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "select operation, acr, valid_from, valid_until from platform.assurance_demand")) {
            while (row.next()) {
                demands.add(new AssuranceBook.Demand(
                        row.getString("operation"),
                        row.getString("acr"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)));
            }
        }
        return demands;
    }
}

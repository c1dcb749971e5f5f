package vn.danchu.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A number that is another one whenever tables say something else. */
@FunctionalInterface
public interface Revision {

    long of(Connection connection) throws SQLException;

    /**
     * A revision from all rows there are, whoever wrote them and in whatever order: for tables that are small.
     *
     * @param tables with their schema, as code names them; never what somebody sent
     */
    static Revision ofRows(String... tables) {
        // A seed for each table, so that a row counts for something else in another one.
        String rows = IntStream.range(0, tables.length)
                .mapToObj(table -> "select hashtextextended(entry::text, " + table + ") as hash from " + tables[table]
                        + " as entry")
                .collect(Collectors.joining(" union all "));
        String question = "select coalesce(bit_xor(hash), 0) from (" + rows + ") as entries";
        return connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(question)) {
                row.next();
                return row.getLong(1);
            }
        };
    }
}

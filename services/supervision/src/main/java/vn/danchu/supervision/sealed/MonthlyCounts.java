package vn.danchu.supervision.sealed;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.danchu.platform.time.PlatformClock;

/** Counts over records that the caller is not shown: the database does it for the owner, within the units the transaction works for. */
@ApplicationScoped
class MonthlyCounts {

    private static final String COUNT =
            "select month, received, closed, waiting, overdue from sealed.monthly_count(?, ?)";

    private final AgroalDataSource dataSource;
    private final PlatformClock clock;

    MonthlyCounts(AgroalDataSource dataSource, PlatformClock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** The months of a year in which there was anything. */
    List<MonthlyCount> of(int year) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setInt(1, year);
            statement.setObject(2, clock.today());
            try (ResultSet row = statement.executeQuery()) {
                List<MonthlyCount> months = new ArrayList<>();
                while (row.next()) {
                    months.add(new MonthlyCount(
                            row.getInt("month"),
                            row.getLong("received"),
                            row.getLong("closed"),
                            row.getLong("waiting"),
                            row.getLong("overdue")));
                }
                return months;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The sealed records could not be counted.", failure);
        }
    }
}

package vn.danchu.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danchu.platform.database.PlatformDatabase;

class ClockTableTest {

    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");

    private Connection connection;

    @BeforeEach
    void begin() throws SQLException {
        connection = PlatformDatabase.asWorker();
    }

    @AfterEach
    void leaveNothingBehind() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void aClockThatWasNeverMovedIsNotAhead() throws SQLException {
        assertThat(ClockTable.read(connection)).isEqualTo(ClockOffset.NONE);
    }

    @Test
    void theLastMoveIsTheOneThatIsRead() throws SQLException {
        ClockTable.write(connection, new ClockOffset(Duration.ofDays(7)), NOW);
        ClockTable.write(connection, new ClockOffset(Duration.ofDays(21)), NOW);

        assertThat(ClockTable.read(connection)).isEqualTo(new ClockOffset(Duration.ofDays(21)));
    }

    @Test
    void requestsNeitherReadNorMoveTheClock() throws SQLException {
        try (Connection application = PlatformDatabase.asApplication();
                Statement statement = application.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("select * from platform.clock"))
                    .withMessageContaining("permission denied");
        }
    }
}

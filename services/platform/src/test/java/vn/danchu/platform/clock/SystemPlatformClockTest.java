package vn.danchu.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.danchu.platform.database.ReadCopies;
import vn.danchu.platform.database.WorkerDatabase;
import vn.danchu.testing.infrastructure.WithInfrastructure;

/** The clock as production has it: not adjustable, over the database of the running service. */
@QuarkusTest
@WithInfrastructure
class SystemPlatformClockTest {

    @Inject
    WorkerDatabase database;

    @Inject
    ReadCopies copies;

    @Inject
    SystemPlatformClock ofDevelopment;

    @AfterEach
    void putBack() throws SQLException {
        ofDevelopment.moveTo(ClockOffset.NONE);
    }

    @Test
    void productionDoesNotStartOnADatabaseWhoseClockWasMoved() throws SQLException {
        ofDevelopment.moveTo(new ClockOffset(Duration.ofDays(21)));
        SystemPlatformClock ofProduction = new SystemPlatformClock(database, copies, () -> false);

        assertThatIllegalStateException()
                .isThrownBy(() -> ofProduction.start(new StartupEvent()))
                .withMessageContaining("danchu.clock.adjustable");
    }

    @Test
    void productionDoesNotMoveItsClock() {
        SystemPlatformClock ofProduction = new SystemPlatformClock(database, copies, () -> false);

        assertThatIllegalStateException().isThrownBy(() -> ofProduction.moveTo(new ClockOffset(Duration.ofDays(21))));
        assertThat(ofProduction.offset()).isEqualTo(ClockOffset.NONE);
    }

    @Test
    void anotherReplicaStartsWithTheOffsetThatWasSet() throws Exception {
        ofDevelopment.moveTo(new ClockOffset(Duration.ofDays(21)));
        SystemPlatformClock replica = new SystemPlatformClock(database, copies, () -> true);

        replica.start(new StartupEvent());

        assertThat(replica.offset()).isEqualTo(new ClockOffset(Duration.ofDays(21)));
    }
}

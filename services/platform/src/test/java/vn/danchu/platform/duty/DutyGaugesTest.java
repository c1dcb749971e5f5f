package vn.danchu.platform.duty;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.testing.infrastructure.WithInfrastructure;

@QuarkusTest
@WithInfrastructure
class DutyGaugesTest {

    private static final UnitRef BEN_THANH = new UnitRef("26743", LocalDate.of(2025, 7, 1));
    private static final String PUBLISH = "PUB.DEFAULT";

    @Inject
    MeterRegistry meters;

    @Inject
    Duties duties;

    @Inject
    PlatformClock clock;

    @Test
    void whatIsOwedAndWhatOfItIsLateIsCountedUntilItIsMet() {
        await().until(() -> !Double.isNaN(overdue()));
        double owedBefore = owed();
        double lateBefore = overdue();
        UUID late = UUID.randomUUID();
        UUID inTime = UUID.randomUUID();

        QuarkusTransaction.requiringNew().run(() -> {
            duties.open(PUBLISH, late, BEN_THANH, null, clock.today().minusDays(1), "Law 10/2022 art. 12(3)");
            duties.open(PUBLISH, inTime, BEN_THANH, null, clock.today().plusDays(1), "Law 10/2022 art. 12(3)");
        });
        await().until(() -> owed() == owedBefore + 2 && overdue() == lateBefore + 1);

        QuarkusTransaction.requiringNew().run(() -> {
            duties.meet(late, PUBLISH);
            duties.meet(inTime, PUBLISH);
        });
        await().until(() -> owed() == owedBefore && overdue() == lateBefore);
    }

    private double owed() {
        return meters.get("danchu.duties.open").gauge().value();
    }

    private double overdue() {
        return meters.get("danchu.duties.overdue").gauge().value();
    }
}

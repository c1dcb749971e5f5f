package vn.danchu.supervision.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danchu.contracts.UnitRef;

class DisclosurePeriodTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 1, 31);

    private final DisclosurePeriod period = new DisclosurePeriod(
            new NewPeriod(UUID.randomUUID(), "Nội dung", null, Instant.EPOCH, FIRST),
            disclosure(),
            List.of("POSTED"),
            LAST);

    @Test
    void itEndsAsItIsEnded() {
        period.end(PeriodEnding.INTERRUPTED, LAST);

        assertThat(period.view().ending()).isEqualTo(PeriodEnding.INTERRUPTED);
        assertThat(period.view().endedOn()).isEqualTo(LAST);
    }

    @Test
    void whatHappensAfterItsLastDayDoesNotBreakItOff() {
        period.end(PeriodEnding.CHANGED, LAST.plusDays(1));

        assertThat(period.view().ending()).isEqualTo(PeriodEnding.COMPLETED);
        assertThat(period.view().endedOn()).isEqualTo(LAST);
    }

    @Test
    void itEndsOnce() {
        period.end(PeriodEnding.INTERRUPTED, FIRST);
        period.end(PeriodEnding.CHANGED, LAST);

        assertThat(period.view().ending()).isEqualTo(PeriodEnding.INTERRUPTED);
        assertThat(period.view().endedOn()).isEqualTo(FIRST);
    }

    private static Disclosure disclosure() {
        return new Disclosure(
                UUID.randomUUID(),
                new UnitRef("26734", LocalDate.of(2025, 7, 1)),
                Checklist.item(Posting.FOR_A_PERIOD),
                new RecordDisclosure("X", "Quyết định", FIRST, null, null),
                FIRST,
                Instant.EPOCH);
    }
}

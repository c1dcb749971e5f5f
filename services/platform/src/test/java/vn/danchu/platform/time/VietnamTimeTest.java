package vn.danchu.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VietnamTimeTest {

    private static final LocalDate FIRST_OF_JULY = LocalDate.of(2026, 7, 1);

    @Test
    void aDayEndsAtMidnightInVietnamWhichIsSeventeenHundredInUtc() {
        assertThat(VietnamTime.endOf(FIRST_OF_JULY)).isEqualTo(Instant.parse("2026-07-01T17:00:00Z"));
    }

    @Test
    void theEndOfADayIsTheStartOfTheNext() {
        assertThat(VietnamTime.endOf(FIRST_OF_JULY)).isEqualTo(VietnamTime.startOf(LocalDate.of(2026, 7, 2)));
    }

    @Test
    void theLastMicrosecondStillBelongsToTheDay() {
        Instant last = VietnamTime.endOf(FIRST_OF_JULY).minusNanos(1_000);

        assertThat(VietnamTime.dateOf(last)).isEqualTo(FIRST_OF_JULY);
    }

    @Test
    void itIsAlreadyTodayInVietnamWhileUtcIsAtYesterdayEvening() {
        assertThat(VietnamTime.dateOf(Instant.parse("2026-06-30T17:00:00Z"))).isEqualTo(FIRST_OF_JULY);
    }
}

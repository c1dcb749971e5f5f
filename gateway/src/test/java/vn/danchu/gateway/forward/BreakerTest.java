package vn.danchu.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The transition table of a breaker that opens at the second failure in a row and pauses three seconds. */
class BreakerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Breaker breaker = new Breaker(2, PAUSE);

    @Test
    void closedAdmits() {
        assertThat(breaker.admit(NOW)).isEmpty();
        assertThat(breaker.state()).isEqualTo(new Breaker.Closed(0));
    }

    @Test
    void closedCountsAFailure() {
        breaker.failed(NOW);

        assertThat(breaker.state()).isEqualTo(new Breaker.Closed(1));
    }

    @Test
    void closedForgetsFailuresWithASuccess() {
        breaker.failed(NOW);

        breaker.succeeded();

        assertThat(breaker.state()).isEqualTo(new Breaker.Closed(0));
    }

    @Test
    void closedOpensAtTheLimit() {
        breaker.failed(NOW);

        breaker.failed(NOW);

        assertThat(breaker.state()).isEqualTo(new Breaker.Open(NOW.plus(PAUSE)));
    }

    @Test
    void closedLearnsNothingFromACallerWhoLeft() {
        breaker.failed(NOW);

        breaker.abandoned(NOW);

        assertThat(breaker.state()).isEqualTo(new Breaker.Closed(1));
    }

    @Test
    void openTellsHowLongToWait() {
        open();

        assertThat(breaker.admit(NOW.plusSeconds(1))).contains(Duration.ofSeconds(2));
    }

    @Test
    void openLetsOneCallTryAfterThePause() {
        open();

        assertThat(breaker.admit(NOW.plus(PAUSE))).isEmpty();
        assertThat(breaker.admit(NOW.plus(PAUSE))).contains(PAUSE);
        assertThat(breaker.state()).isEqualTo(new Breaker.Trying());
    }

    @Test
    void openIsNotProlongedByCallsThatFailLate() {
        open();

        breaker.failed(NOW.plusSeconds(2));

        assertThat(breaker.state()).isEqualTo(new Breaker.Open(NOW.plus(PAUSE)));
    }

    @Test
    void tryingClosesWithASuccess() {
        trying();

        breaker.succeeded();

        assertThat(breaker.state()).isEqualTo(new Breaker.Closed(0));
    }

    @Test
    void tryingOpensAgainWithAFailure() {
        trying();

        breaker.failed(NOW.plusSeconds(4));

        assertThat(breaker.state()).isEqualTo(new Breaker.Open(NOW.plusSeconds(7)));
    }

    @Test
    void tryingLetsTheNextOneTryWhenItsCallerLeft() {
        trying();

        breaker.abandoned(NOW.plusSeconds(4));

        assertThat(breaker.admit(NOW.plusSeconds(4))).isEmpty();
        assertThat(breaker.state()).isEqualTo(new Breaker.Trying());
    }

    private void open() {
        breaker.failed(NOW);
        breaker.failed(NOW);
    }

    private void trying() {
        open();
        breaker.admit(NOW.plus(PAUSE));
    }
}

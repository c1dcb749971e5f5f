package vn.danchu.platform.background;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danchu.platform.log.Correlation;

class BackgroundTest {

    private static final Logger LOG = Logger.getLogger(Background.class.getName());

    private final Lines lines = new Lines();
    private final MockClock clock = new MockClock();
    private final MeterRegistry meters = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
    private final Background background = new Background(meters);

    @BeforeEach
    void listen() {
        LOG.addHandler(lines);
    }

    @AfterEach
    void stopAndListenNoMore() throws InterruptedException {
        background.stop(new ShutdownEvent());
        LOG.removeHandler(lines);
    }

    @Test
    void aTurnThatFailsIsTakenAgain() throws InterruptedException {
        CountDownLatch turns = new CountDownLatch(2);

        background.repeating("example", Duration.ofMillis(1), () -> {
            turns.countDown();
            if (turns.getCount() > 0) {
                throw new IllegalStateException("for Nguyễn Văn An");
            }
            return false;
        });

        assertThat(turns.await(10, SECONDS)).isTrue();
    }

    /** Whatever it was: a read copy that is followed no more looks well and tells old things. */
    @Test
    void aTurnThatEndsByAnErrorIsTakenAgainToo() throws InterruptedException {
        CountDownLatch turns = new CountDownLatch(2);

        background.repeating("example", Duration.ofMillis(1), () -> {
            turns.countDown();
            throw new StackOverflowError();
        });

        assertThat(turns.await(10, SECONDS)).isTrue();
    }

    @Test
    void eachTurnRunsUnderAnIdOfItsOwn() throws InterruptedException {
        BlockingQueue<Optional<UUID>> ids = new LinkedBlockingQueue<>();

        background.repeating("example", Duration.ofMillis(1), () -> ids.add(Correlation.current()));

        Optional<UUID> first = requireNonNull(ids.poll(10, SECONDS));
        assertThat(first).isPresent();
        assertThat(requireNonNull(ids.poll(10, SECONDS))).isPresent().isNotEqualTo(first);
    }

    @Test
    void aTurnThatFailsIsToldWithoutItsValues() throws InterruptedException {
        background.repeating("example", Duration.ofMinutes(1), () -> {
            throw new IllegalStateException("for Nguyễn Văn An");
        });

        assertThat(lines.next())
                .startsWith("event=background.failed task=example failure=java.lang.IllegalStateException\n")
                .doesNotContain("Nguyễn");
    }

    @Test
    void aBodyThatFailsByABugIsToldWithoutItsValuesAndBegunAgain() throws InterruptedException {
        CountDownLatch attempts = new CountDownLatch(2);

        background.running("example", _ -> {
            attempts.countDown();
            throw new IllegalStateException("for Nguyễn Văn An");
        });

        assertThat(lines.next())
                .startsWith("event=background.failed task=example failure=java.lang.IllegalStateException\n")
                .doesNotContain("Nguyễn");
        assertThat(attempts.await(10, SECONDS)).isTrue();
    }

    @Test
    void theAgeOfTheLastSuccessGrowsUntilATurnSucceeds() throws InterruptedException {
        Semaphore turns = new Semaphore(0);
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch waitingAgain = new CountDownLatch(2);
        background.repeating("example", Duration.ofMillis(1), () -> {
            waiting.countDown();
            waitingAgain.countDown();
            turns.acquire();
            return false;
        });
        assertThat(waiting.await(10, SECONDS)).isTrue();
        clock.add(Duration.ofSeconds(90));
        assertThat(age()).isEqualTo(90);

        turns.release();

        assertThat(waitingAgain.await(10, SECONDS)).isTrue();
        assertThat(age()).isZero();
    }

    @Test
    void aTurnThatFailsMakesNothingYounger() throws InterruptedException {
        CountDownLatch turns = new CountDownLatch(3);

        background.repeating("example", Duration.ofMillis(1), () -> {
            clock.add(Duration.ofSeconds(30));
            turns.countDown();
            throw new IllegalStateException();
        });

        assertThat(turns.await(10, SECONDS)).isTrue();
        assertThat(age()).isGreaterThanOrEqualTo(90);
    }

    @Test
    void aBodyThatLoopsByItselfSaysWhenATurnSucceeded() throws InterruptedException {
        CountDownLatch turned = new CountDownLatch(1);

        background.running("example", loop -> {
            clock.add(Duration.ofSeconds(90));
            assertThat(age()).isEqualTo(90);
            loop.turned();
            turned.countDown();
            new CountDownLatch(1).await();
        });

        assertThat(turned.await(10, SECONDS)).isTrue();
        assertThat(age()).isZero();
    }

    @Test
    void aTaskIsHealthyUntilItIsOverItsPauseByMoreThanThePatience() throws InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        background.running("example", loop -> {
            loop.turned();
            first.countDown();
            never.await();
        });
        assertThat(first.await(10, SECONDS)).isTrue();
        BackgroundHealth health = new BackgroundHealth(background, () -> Duration.ofMinutes(2));

        clock.add(Duration.ofMinutes(2));
        assertThat(health.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);

        clock.add(Duration.ofSeconds(1));
        assertThat(health.call().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(health.call().getData()).hasValue(Map.of("example", 121L));
    }

    private double age() {
        return meters.get("danchu.background.age.seconds")
                .tag("task", "example")
                .gauge()
                .value();
    }

    /** What is logged, a failure that is handed to the logger with its message. */
    private static final class Lines extends Handler {

        private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

        String next() throws InterruptedException {
            return requireNonNull(told.poll(10, SECONDS), "nothing was logged");
        }

        @Override
        public void publish(LogRecord line) {
            told.add(line.getThrown() == null ? line.getMessage() : line.getMessage() + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

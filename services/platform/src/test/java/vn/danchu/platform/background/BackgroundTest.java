package vn.danchu.platform.background;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danchu.platform.log.Correlation;

class BackgroundTest {

    private static final Logger LOG = Logger.getLogger(Background.class.getName());

    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        LOG.addHandler(lines);
    }

    @AfterEach
    void listenNoMore() {
        LOG.removeHandler(lines);
    }

    @Test
    void aTurnThatFailsIsTakenAgain() throws InterruptedException {
        CountDownLatch turns = new CountDownLatch(2);

        Background background = Background.repeating("example", Duration.ofMillis(1), () -> {
            turns.countDown();
            if (turns.getCount() > 0) {
                throw new IllegalStateException("for Nguyễn Văn An");
            }
            return false;
        });

        try {
            assertThat(turns.await(10, SECONDS)).isTrue();
        } finally {
            background.stop();
        }
    }

    /** Whatever it was: a read copy that is followed no more looks well and tells old things. */
    @Test
    void aTurnThatEndsByAnErrorIsTakenAgainToo() throws InterruptedException {
        CountDownLatch turns = new CountDownLatch(2);

        Background background = Background.repeating("example", Duration.ofMillis(1), () -> {
            turns.countDown();
            throw new StackOverflowError();
        });

        try {
            assertThat(turns.await(10, SECONDS)).isTrue();
        } finally {
            background.stop();
        }
    }

    @Test
    void eachTurnRunsUnderAnIdOfItsOwn() throws InterruptedException {
        BlockingQueue<Optional<UUID>> ids = new LinkedBlockingQueue<>();

        Background background =
                Background.repeating("example", Duration.ofMillis(1), () -> ids.add(Correlation.current()));

        try {
            Optional<UUID> first = requireNonNull(ids.poll(10, SECONDS));
            assertThat(first).isPresent();
            assertThat(requireNonNull(ids.poll(10, SECONDS))).isPresent().isNotEqualTo(first);
        } finally {
            background.stop();
        }
    }

    @Test
    void aTurnThatFailsIsToldWithoutItsValues() throws InterruptedException {
        Background background = Background.repeating("example", Duration.ofMinutes(1), () -> {
            throw new IllegalStateException("for Nguyễn Văn An");
        });

        try {
            assertThat(lines.next())
                    .startsWith("event=background.failed task=example failure=java.lang.IllegalStateException\n")
                    .doesNotContain("Nguyễn");
        } finally {
            background.stop();
        }
    }

    @Test
    void aBodyThatFailsByABugIsToldWithoutItsValuesAndBegunAgain() throws InterruptedException {
        CountDownLatch attempts = new CountDownLatch(2);

        Background background = Background.running("example", _ -> {
            attempts.countDown();
            throw new IllegalStateException("for Nguyễn Văn An");
        });

        try {
            assertThat(lines.next())
                    .startsWith("event=background.failed task=example failure=java.lang.IllegalStateException\n")
                    .doesNotContain("Nguyễn");
            assertThat(attempts.await(10, SECONDS)).isTrue();
        } finally {
            background.stop();
        }
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

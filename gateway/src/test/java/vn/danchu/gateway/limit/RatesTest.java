package vn.danchu.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatesTest {

    private static final Rate SIX_A_MINUTE = Rate.of("6/1m");

    private final Time time = new Time();
    private final Rates rates = new Rates(new Settings(all(), known(), known()), time);

    @Test
    void whoHasBeenQuietMaySendAWholeRateAtOnceAndNotOneMore() {
        for (int i = 5; i >= 0; i--) {
            assertThat(count("a"))
                    .satisfies(quota -> assertThat(quota.exceeded()).isFalse());
        }

        assertThat(count("a")).satisfies(quota -> {
            assertThat(quota.exceeded()).isTrue();
            assertThat(quota.pause()).isEqualTo(Duration.ofSeconds(10));
            assertThat(quota.remaining()).isZero();
        });
    }

    @Test
    void requestsComeBackEvenly() {
        spend("a");

        time.pass(Duration.ofSeconds(20));

        assertThat(count("a").remaining()).isEqualTo(1);
        assertThat(count("a").exceeded()).isFalse();
        assertThat(count("a").exceeded()).isTrue();
    }

    @Test
    void aRefusedRequestCostsNothing() {
        spend("a");
        for (int i = 0; i < 100; i++) {
            assertThat(count("a").exceeded()).isTrue();
        }

        time.pass(Duration.ofSeconds(10));

        assertThat(count("a").exceeded()).isFalse();
    }

    @Test
    void holdersAndKindsAreCountedApart() {
        spend("a");

        assertThat(count("b").exceeded()).isFalse();
        assertThat(rates.count(Holder.SUBJECT, RequestKind.WRITE, "a").exceeded())
                .isFalse();
        assertThat(rates.count(Holder.PORTAL, RequestKind.READ, "a").exceeded()).isFalse();
    }

    @Test
    void theFieldsNameThePolicyWhatIsLeftAndWhenAllIsThereAgain() {
        count("a");
        Quota quota = count("a");

        assertThat(quota.told()).isEqualTo("\"subject-read\";q=6;w=60");
        assertThat(quota.left()).isEqualTo("\"subject-read\";r=4;t=20");
    }

    @Test
    void manyHoldersDoNotTakeMoreMemoryThanIsAllowed() {
        for (int i = 0; i < 20_000; i++) {
            rates.count(Holder.ADDRESS, RequestKind.ANONYMOUS, "2001:db8::" + i);
        }

        assertThat(rates.remembered()).isLessThanOrEqualTo(1_000);
    }

    @Test
    void whoeverKeepsKnockingIsRememberedThroughAFloodOfOthers() {
        spend("a");
        for (int i = 0; i < 20_000; i++) {
            rates.count(Holder.ADDRESS, RequestKind.ANONYMOUS, "2001:db8::" + i);
            if (i % 10 == 0) {
                count("a");
            }
        }

        assertThat(count("a").exceeded()).isTrue();
    }

    @Test
    void aHolderIsForgottenOnceItWouldBeFullAgain() {
        spend("a");

        time.pass(Duration.ofMinutes(1).plusSeconds(1));

        assertThat(rates.remembered()).isZero();
        assertThat(count("a").remaining()).isEqualTo(5);
    }

    @Test
    void aRateThatIsMissingOrMakesNoSenseKeepsTheGatewayFromStarting() {
        Map<RequestKind, Rate> withoutStreams = known();
        withoutStreams.remove(RequestKind.STREAM);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rates(new Settings(all(), known(), withoutStreams), time))
                .withMessageContaining("danchu.gateway.rates.portal.stream is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rates(new Settings(all(), all(), known()), time))
                .withMessageContaining("danchu.gateway.rates.subject.anonymous");
    }

    @Test
    void replicasThatTakeTurnsGrantOneRateBetweenThem() {
        var two = new Settings(all(), known(), known(), 2);
        List<Rates> replicas = List.of(new Rates(two, time), new Rates(two, time));

        for (int i = 0; i < SIX_A_MINUTE.requests(); i++) {
            Quota quota = replicas.get(i % 2).count(Holder.SUBJECT, RequestKind.READ, "a");

            assertThat(quota.exceeded()).isFalse();
            assertThat(quota.told()).isEqualTo("\"subject-read\";q=3;w=60");
        }
        assertThat(replicas)
                .allSatisfy(replica -> assertThat(replica.count(Holder.SUBJECT, RequestKind.READ, "a")
                                .exceeded())
                        .isTrue());
    }

    @Test
    void aShareOfASmallRateIsOneRequestAtLeast() {
        assertThat(Rate.of("3/1m").sharedBy(2)).isEqualTo(Rate.of("2/1m"));
        assertThat(Rate.of("1/1s").sharedBy(6)).isEqualTo(Rate.of("1/1s"));
    }

    @Test
    void noReplicaAtAllKeepsTheGatewayFromStarting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rates(new Settings(all(), known(), known(), 0), time))
                .withMessageContaining("danchu.gateway.rates.replicas");
    }

    @ParameterizedTest
    @CsvSource({"600/1m, 600, 60", "1/1s, 1, 1", "5000/24h, 5000, 86400"})
    void aRateIsReadAsItIsWritten(String text, int requests, long seconds) {
        assertThat(Rate.of(text)).isEqualTo(new Rate(requests, Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "600", "0/1m", "-1/1m", "600/0s", "600/m", "600 per minute", "9999999999/1m"})
    void whatIsNoRateIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rate.of(text));
    }

    private Quota count(String subject) {
        return rates.count(Holder.SUBJECT, RequestKind.READ, subject);
    }

    private void spend(String subject) {
        for (int i = 0; i < SIX_A_MINUTE.requests(); i++) {
            count(subject);
        }
    }

    private static Map<RequestKind, Rate> known() {
        Map<RequestKind, Rate> rates = new EnumMap<>(RequestKind.class);
        rates.put(RequestKind.STREAM, SIX_A_MINUTE);
        rates.put(RequestKind.READ, SIX_A_MINUTE);
        rates.put(RequestKind.WRITE, SIX_A_MINUTE);
        return rates;
    }

    private static Map<RequestKind, Rate> all() {
        Map<RequestKind, Rate> rates = known();
        rates.put(RequestKind.ANONYMOUS, SIX_A_MINUTE);
        return rates;
    }

    private record Settings(
            Map<RequestKind, Rate> address, Map<RequestKind, Rate> subject, Map<RequestKind, Rate> portal, int replicas)
            implements RateConfiguration {

        Settings(Map<RequestKind, Rate> address, Map<RequestKind, Rate> subject, Map<RequestKind, Rate> portal) {
            this(address, subject, portal, 1);
        }

        @Override
        public int remembered() {
            return 1_000;
        }
    }

    /** Time that passes when told to. */
    private static final class Time implements TimeMeter {

        private long nanos = 1_000;

        void pass(Duration duration) {
            nanos += duration.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}

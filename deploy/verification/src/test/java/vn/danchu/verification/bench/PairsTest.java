package vn.danchu.verification.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class PairsTest {

    private static final Duration MOMENT = Duration.ofMillis(1);

    /** Three windows of each. */
    private static final String WARM_UP = "ooorrr";

    private final StringBuilder order = new StringBuilder();

    @Test
    void every_second_pair_runs_the_other_way_round() throws Exception {
        var _ = pairs(8, PairsTest::even).compare(leg('o', 200), leg('r', 100));

        assertThat(order.toString()).isEqualTo(WARM_UP + "orro".repeat(4));
    }

    @Test
    void a_ratio_is_the_middle_of_the_pairs_and_its_interval_holds_it() throws Exception {
        Iterator<Double> rates =
                List.of(10., 10., 10., 5., 20., 18., 30., 22., 19., 21.).iterator();

        Ratio ratio = pairs(7, PairsTest::even).compare(duration -> rates.next(), leg('r', 10));

        assertThat(ratio.value()).isCloseTo(2.0, within(1e-9));
        assertThat(ratio.low()).isBetween(0.5, 1.9);
        assertThat(ratio.high()).isBetween(2.1, 3.0);
        assertThat(ratio.ours()).isEqualTo(20);
        assertThat(ratio.pairs()).isEqualTo(7);
    }

    @Test
    void what_both_lose_together_changes_no_ratio() throws Exception {
        double[] machine = {1};
        Leg ours = duration -> 300 * (machine[0] *= 0.97);
        Leg reference = duration -> 100 * (machine[0] *= 0.97);

        Ratio ratio = pairs(8, PairsTest::even).compare(ours, reference);

        assertThat(ratio.value()).isCloseTo(3.0, within(1e-9));
    }

    @Test
    void a_pair_around_which_the_machine_changed_is_counted() throws Exception {
        // One before, then two per pair: the fourth and the fifth lie in the second pair and border on the third.
        Iterator<Double> songs = canary(1_000, 1_000, 1_000, 1_000, 880, 1_000);
        DoubleSupplier canary = () -> songs.hasNext() ? songs.next() : 1_000;

        Ratio ratio = pairs(7, canary).compare(leg('o', 1), leg('r', 1));

        assertThat(ratio.drifted()).isEqualTo(2);
    }

    @Test
    void what_never_becomes_steady_is_said() throws Exception {
        double[] rate = {1};

        Ratio ratio = pairs(7, PairsTest::even).compare(duration -> rate[0] *= 2, leg('r', 1));

        assertThat(ratio.steady()).isFalse();
    }

    @Test
    void warming_up_goes_on_until_three_windows_in_a_row_agree() throws Exception {
        Iterator<Double> rates = List.of(10., 50., 100., 101., 99.).iterator();
        List<Double> measured = new ArrayList<>();

        Ratio ratio = pairs(7, PairsTest::even)
                .compare(
                        duration -> {
                            if (rates.hasNext()) {
                                return rates.next();
                            }
                            measured.add(200.);
                            return 200;
                        },
                        leg('r', 100));

        assertThat(measured).hasSize(7);
        assertThat(ratio.steady()).isTrue();
        assertThat(ratio.value()).isCloseTo(2.0, within(1e-9));
    }

    @Test
    void steady_rates_do_not_end_the_warm_up_before_everything_is_warm() throws Exception {
        Iterator<Boolean> warm = List.of(false, false, false, false, true).iterator();

        Ratio ratio = pairs(7, PairsTest::even)
                .until(() -> !warm.hasNext() || warm.next())
                .compare(leg('o', 200), leg('r', 100));

        assertThat(order.toString()).startsWith("ooooorrro");
        assertThat(ratio.steady()).isTrue();
    }

    @Test
    void what_is_never_warm_is_said() throws Exception {
        Ratio ratio = pairs(7, PairsTest::even).until(() -> false).compare(leg('o', 200), leg('r', 100));

        assertThat(ratio.steady()).isFalse();
    }

    @Test
    void fewer_than_seven_pairs_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> pairs(6, PairsTest::even));
    }

    private static Pairs pairs(int pairs, DoubleSupplier canary) {
        return new Pairs(new Pairs.Settings(pairs, MOMENT, MOMENT, 6), canary);
    }

    /** A machine on which nobody else is at work. */
    private static double even() {
        return 1_000;
    }

    private static Iterator<Double> canary(double... songs) {
        return Arrays.stream(songs).iterator();
    }

    private Leg leg(char name, double rate) {
        return duration -> {
            order.append(name);
            return rate;
        };
    }
}

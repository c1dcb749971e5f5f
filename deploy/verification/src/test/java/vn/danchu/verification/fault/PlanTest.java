package vn.danchu.verification.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void without_words_every_fault_is_taken() {
        assertThat(plan("", "").takes("usual platform: broker away for 15 s")).isTrue();
    }

    @Test
    void words_are_found_in_any_case_and_a_bar_stands_between_alternatives() {
        Plan plan = plan("sung | BROKER AWAY", "");

        assertThat(plan.takes("usual platform: broker away for 15 s")).isTrue();
        assertThat(plan.takes("usual platform: database away for 15 s")).isFalse();
    }

    @Test
    void what_is_left_out_is_left_out_even_where_it_was_asked_for() {
        assertThat(plan("broker", "away").takes("usual platform: broker away for 15 s"))
                .isFalse();
    }

    @Test
    void a_smaller_platform_has_its_share_of_the_seeds_and_never_none() {
        Plan plan = new Plan(1, OptionalInt.of(20), Duration.ofSeconds(15), new Plan.Words(""), new Plan.Words(""));

        assertThat(plan.seedsFor(48, 48, 2)).isEqualTo(20);
        assertThat(plan.seedsFor(6, 48, 2)).isEqualTo(3);
        assertThat(plan.seedsFor(1, 48, 1)).isEqualTo(1);
    }

    @Test
    void unless_told_so_many_seeds_are_run_that_each_fault_is_tried() {
        assertThat(plan("", "").seedsFor(5, 48, 2)).isEqualTo(3);
    }

    @Test
    void every_fault_is_called_otherwise_than_the_others_so_that_one_can_be_chosen() {
        assertThat(Hazards.of(plan("", "")))
                .allSatisfy(hazards ->
                        assertThat(hazards.faults()).extracting(Fault::words).doesNotHaveDuplicates());
    }

    static Plan plan(String only, String without) {
        return new Plan(1, OptionalInt.empty(), Duration.ofSeconds(15), new Plan.Words(only), new Plan.Words(without));
    }
}

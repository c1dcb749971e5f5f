package vn.danchu.verification.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danchu.contracts.Topic;
import vn.danchu.contracts.Topics;

class ContributionTest {

    @ParameterizedTest
    @EnumSource
    void it_is_told_on_a_topic_of_its_owner_that_insight_reads_and_that_forgets_nothing(Contribution kind) {
        Optional<Topic> topic = Topics.declared().all().stream()
                .filter(each -> each.name().equals(kind.topic()))
                .findFirst();

        assertThat(topic).hasValueSatisfying(declared -> {
            assertThat(declared.writer()).isEqualTo(kind.service());
            assertThat(declared.readers()).contains("insight");
            assertThat(declared.cleanup()).isEqualTo(Topic.Cleanup.DELETE);
        });
    }

    @ParameterizedTest
    @EnumSource
    void its_topic_tells_of_it_and_what_its_owner_promises_does_not(Contribution kind) {
        assertThat(Contribution.isToldOn(kind.topic())).isTrue();
        assertThat(Contribution.isToldOn(kind.service() + ".duty.v1")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void its_owner_is_killed_at_any_moment_and_at_points_on_its_way(Contribution kind) {
        assertThat(Hazards.of(PlanTest.plan("kill -9 of " + kind.service(), "")))
                .flatExtracting(Hazards::faults)
                .extracting(Fault::words)
                .anyMatch(words -> words.endsWith(kind.service() + " at any moment"))
                .anyMatch(words -> words.endsWith("key claimed"))
                .anyMatch(words -> words.endsWith("committed"));
    }
}

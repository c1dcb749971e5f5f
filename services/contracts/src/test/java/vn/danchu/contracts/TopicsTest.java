package vn.danchu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danchu.contracts.duty.DutyOpened;

class TopicsTest {

    static Set<Class<? extends Event>> events() {
        return EventCatalogue.events();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventTravelsOnADeclaredTopic(Class<? extends Event> event) {
        assertThat(Topics.declared().carrying(event)).isNotEmpty();
    }

    @Test
    void everyTopicCarriesAnEvent() {
        assertThat(Topics.declared().all())
                .allSatisfy(topic -> assertThat(EventCatalogue.events())
                        .anySatisfy(event -> assertThat(EventCatalogue.topic(event, topic.writer()))
                                .isEqualTo(topic.name())));
    }

    @Test
    void aTopicIsNamedAfterTheServiceThatWritesIt() {
        assertThat(Topics.declared().all())
                .allSatisfy(topic -> assertThat(topic.name()).startsWith(topic.writer() + "."));
    }

    @Test
    void anEventOfTheMechanicsTravelsOnATopicOfEachServiceThatSendsIt() {
        assertThat(Topics.declared().carrying(DutyOpened.class))
                .extracting(Topic::name)
                .containsExactlyInAnyOrder("consultation.duty.v1", "supervision.duty.v1");
    }

    @Test
    void theCityReadsNothingButFiguresOfInsight() {
        assertThat(Topics.declared().all())
                .filteredOn(topic -> topic.readers().contains("city"))
                .extracting(Topic::writer)
                .containsExactly("insight");
    }

    @Test
    void theLiveStreamHasOnePartitionSinceItsPositionIsTheStreamsId() {
        Topic measures = Topics.declared().find("insight.measure.v1").orElseThrow();

        assertThat(measures.partitions()).isOne();
        assertThat(measures.settings()).containsEntry("cleanup.policy", "compact");
    }

    @Test
    void retentionIsToldToTheBrokerInMilliseconds() {
        Topic letters = new Topic(
                "x.letter.v1",
                1,
                Optional.of(Duration.ofDays(7)),
                Topic.Cleanup.DELETE,
                "x",
                Set.of("notification"),
                "Letters.");

        assertThat(letters.settings())
                .containsEntry("retention.ms", "604800000")
                .containsEntry("cleanup.policy", "delete");
    }

    @Test
    void eventsAreKeptWithoutLimit() {
        assertThat(Topics.declared().all())
                .allSatisfy(topic -> assertThat(topic.settings()).containsEntry("retention.ms", "-1"));
    }

    @Test
    void aTopicThatIsNotDeclaredIsNotFound() {
        assertThat(Topics.declared().find("consultation.rumour.v1")).isEmpty();
    }
}

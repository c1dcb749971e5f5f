package vn.danchu.contracts.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danchu.contracts.broker.Grant.Naming.EXACT;
import static vn.danchu.contracts.broker.Grant.Naming.PREFIX;
import static vn.danchu.contracts.broker.Grant.Operation.READ;
import static vn.danchu.contracts.broker.Grant.Operation.WRITE;
import static vn.danchu.contracts.broker.Grant.Resource.GROUP;
import static vn.danchu.contracts.broker.Grant.Resource.TOPIC;
import static vn.danchu.contracts.broker.Grant.Resource.TRANSACTIONAL_ID;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.danchu.contracts.Topic;
import vn.danchu.contracts.Topics;

class GrantsTest {

    private static final List<Topic> TOPICS = List.of(
            topic("letter.letter.v1", "letter", "reader"), topic("figure.figure.v1", "figure", "figure", "city"));

    @Test
    void aWriterSendsUnderNamesOfItsOwn() {
        assertThat(of("letter"))
                .containsExactlyInAnyOrder(
                        new Grant("letter", TOPIC, EXACT, "letter.letter.v1", Set.of(WRITE)),
                        new Grant("letter", GROUP, PREFIX, "hcm.letter.", Set.of(READ)),
                        new Grant("letter", TRANSACTIONAL_ID, PREFIX, "hcm.letter.", Set.of(WRITE)));
    }

    @Test
    void aReaderReadsInGroupsOfItsOwnAndCannotSend() {
        assertThat(of("reader"))
                .containsExactlyInAnyOrder(
                        new Grant("reader", TOPIC, EXACT, "letter.letter.v1", Set.of(READ)),
                        new Grant("reader", GROUP, PREFIX, "hcm.reader.", Set.of(READ)));
    }

    @Test
    void whoReadsWhatItWritesMayBoth() {
        assertThat(of("figure")).contains(new Grant("figure", TOPIC, EXACT, "figure.figure.v1", Set.of(READ, WRITE)));
    }

    @Test
    void theCityReadsFiguresOfInsightAndWritesNowhere() {
        assertThat(Grants.of(Topics.declared().all(), "hcm"))
                .filteredOn(grant -> grant.principal().equals("city"))
                .isNotEmpty()
                .allSatisfy(grant -> assertThat(grant.operations()).doesNotContain(WRITE))
                .filteredOn(grant -> grant.resource() == TOPIC)
                .isNotEmpty()
                .allSatisfy(grant -> assertThat(grant.name()).startsWith("insight."));
    }

    @Test
    void aPasswordIsNotTold() {
        assertThat(new BrokerLogin("SASL_SSL", BrokerLogin.MECHANISM, "city", "mật-khẩu"))
                .hasToString("city by SCRAM-SHA-512 over SASL_SSL");
    }

    private static List<Grant> of(String principal) {
        return Grants.of(TOPICS, "hcm").stream()
                .filter(grant -> grant.principal().equals(principal))
                .toList();
    }

    private static Topic topic(String name, String writer, String... readers) {
        return new Topic(name, 1, Optional.empty(), Topic.Cleanup.DELETE, writer, Set.of(readers), "");
    }
}

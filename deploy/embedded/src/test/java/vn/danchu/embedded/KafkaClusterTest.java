package vn.danchu.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** That three of them are one is seen by {@code make faults}, which kills the leading one. */
class KafkaClusterTest {

    @Test
    void one_alone_has_the_only_copy() {
        KafkaCluster alone = KafkaCluster.ofOne(9093);

        assertThat(alone.copies()).isEqualTo(1);
        assertThat(alone.copiesInStep()).isEqualTo(1);
        assertThat(alone.voters()).isEqualTo("1@localhost:9093");
    }

    @Test
    void one_of_three_may_be_gone() {
        KafkaCluster second = cluster(2, 9093, 9095, 9097);

        assertThat(second.copies()).isEqualTo(3);
        assertThat(second.copiesInStep()).isEqualTo(2);
        assertThat(second.voters()).isEqualTo("1@localhost:9093,2@localhost:9095,3@localhost:9097");
    }

    @Test
    void more_brokers_make_no_more_copies() {
        assertThat(cluster(5, 1, 2, 3, 4, 5).copies()).isEqualTo(3);
    }

    @Test
    void no_broker_stands_beside_its_cluster() {
        assertThatThrownBy(() -> cluster(4, 1, 2, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static KafkaCluster cluster(int node, Integer... controllers) {
        return new KafkaCluster(node, List.of(controllers), "ZGFuY2h1LWNsdXN0ZXItMQ", "secret");
    }
}

package vn.danchu.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.danchu.kubernetes.Network.Party;

/** The picture of all paths in a city's cluster: these, and nothing else. */
class NetworkTest {

    private static final List<Integer> PORTS = List.of(
            53, 80, 443, 4318, 5432, 6443, 7800, 8000, 8080, 8101, 8102, 8104, 8106, 8443, 9000, 9090, 9091, 9093, 9187,
            9404, 57800);

    @Test
    void these_paths_are_open_and_no_other() {
        var paths = new Network(Overlay.CITY).paths(parties(), PORTS);

        assertThat(paths)
                .containsExactlyInAnyOrder(
                        // What people and programs call.
                        "entrance → gateway:8080",
                        "entrance → identity:8443",
                        "gateway → consultation:8101",
                        "gateway → directory:8102",
                        "gateway → supervision:8104",
                        "gateway → insight:8106",
                        // Whose token is it? At the address that is in the issuer.
                        "gateway → entrance:443",
                        "gateway → entrance:8443",
                        "gateway → entrance address:443",
                        "gateway → entrance address:8443",
                        "consultation → entrance:443",
                        "directory → entrance:443",
                        "supervision → entrance:443",
                        "consultation → entrance:8443",
                        "directory → entrance:8443",
                        "supervision → entrance:8443",
                        "consultation → entrance address:443",
                        "directory → entrance address:443",
                        "supervision → entrance address:443",
                        "consultation → entrance address:8443",
                        "directory → entrance address:8443",
                        "supervision → entrance address:8443",
                        "insight → entrance:443",
                        "insight → entrance:8443",
                        "insight → entrance address:443",
                        "insight → entrance address:8443",
                        // Each service its own database, and the broker.
                        "consultation → consultation-database:5432",
                        "directory → directory-database:5432",
                        "supervision → supervision-database:5432",
                        "insight → insight-database:5432",
                        "identity → identity-database:5432",
                        "consultation → kafka:9093",
                        "directory → kafka:9093",
                        "supervision → kafka:9093",
                        "insight → kafka:9093",
                        // The parts of one thing among themselves.
                        "consultation-database → consultation-database:5432",
                        "directory-database → directory-database:5432",
                        "supervision-database → supervision-database:5432",
                        "consultation-database → consultation-database:8000",
                        "directory-database → directory-database:8000",
                        "supervision-database → supervision-database:8000",
                        "insight-database → insight-database:5432",
                        "insight-database → insight-database:8000",
                        "identity-database → identity-database:5432",
                        "identity-database → identity-database:8000",
                        "identity → identity:7800",
                        "identity → identity:57800",
                        "kafka → kafka:9090",
                        "kafka → kafka:9091",
                        "entity-operator → kafka:9091",
                        // Operators, and what must ask the cluster's API.
                        "database-operator → consultation-database:5432",
                        "database-operator → directory-database:5432",
                        "database-operator → supervision-database:5432",
                        "database-operator → consultation-database:8000",
                        "database-operator → directory-database:8000",
                        "database-operator → supervision-database:8000",
                        "database-operator → insight-database:5432",
                        "database-operator → insight-database:8000",
                        "database-operator → identity-database:5432",
                        "database-operator → identity-database:8000",
                        "broker-operator → kafka:8443",
                        "broker-operator → kafka:9090",
                        "broker-operator → kafka:9091",
                        "consultation-database → API server:443",
                        "directory-database → API server:443",
                        "supervision-database → API server:443",
                        "consultation-database → API server:6443",
                        "directory-database → API server:6443",
                        "supervision-database → API server:6443",
                        "insight-database → API server:443",
                        "insight-database → API server:6443",
                        "identity-database → API server:443",
                        "identity-database → API server:6443",
                        "entity-operator → API server:443",
                        "entity-operator → API server:6443",
                        // Backups leave the cluster.
                        "consultation-database → archive:443",
                        "directory-database → archive:443",
                        "supervision-database → archive:443",
                        "insight-database → archive:443",
                        "identity-database → archive:443",
                        // Traces, where somebody collects them.
                        "gateway → collector:4318",
                        "consultation → collector:4318",
                        "directory → collector:4318",
                        "supervision → collector:4318",
                        "insight → collector:4318",
                        // Measures.
                        "monitoring → gateway:9000",
                        "monitoring → consultation:8101",
                        "monitoring → directory:8102",
                        "monitoring → supervision:8104",
                        "monitoring → insight:8106",
                        "monitoring → consultation-database:9187",
                        "monitoring → directory-database:9187",
                        "monitoring → supervision-database:9187",
                        "monitoring → insight-database:9187",
                        "monitoring → identity-database:9187",
                        "monitoring → identity:9000",
                        "monitoring → kafka:9404");
    }

    @Test
    void a_pod_that_nobody_thought_of_may_ask_for_names_and_nothing_else() {
        var stranger = Party.pod("stranger", Map.of("app", "stranger"));
        var all = new ArrayList<>(parties());
        all.add(stranger);
        all.add(new Party("names", "kube-system", Map.of("k8s-app", "kube-dns"), ""));

        var paths = new Network(Overlay.CITY).paths(all, PORTS);

        assertThat(paths).filteredOn(path -> path.contains("stranger")).containsExactly("stranger → names:53");
    }

    private static List<Party> parties() {
        var parties = new ArrayList<Party>();
        for (var deployment : Overlay.CITY.deployments()) {
            Map<String, String> labels = new TreeMap<>();
            deployment
                    .at("/spec/template/metadata/labels")
                    .properties()
                    .forEach(
                            label -> labels.put(label.getKey(), label.getValue().asText()));
            parties.add(Party.pod(Overlay.name(deployment), labels));
        }
        for (var database : Overlay.CITY.objects("Cluster")) {
            parties.add(Party.pod(Overlay.name(database), Map.of("cnpg.io/cluster", Overlay.name(database))));
        }
        // The labels that the operators of the broker and of Keycloak give their pods.
        parties.add(Party.pod(
                "kafka",
                Map.of(
                        "strimzi.io/cluster", "danchu",
                        "strimzi.io/kind", "Kafka",
                        "strimzi.io/name", "danchu-kafka")));
        parties.add(Party.pod(
                "entity-operator",
                Map.of(
                        "strimzi.io/cluster", "danchu",
                        "strimzi.io/kind", "Kafka",
                        "strimzi.io/name", "danchu-entity-operator")));
        parties.add(Party.pod(
                "identity",
                Map.of(
                        "app", "keycloak",
                        "app.kubernetes.io/instance", "identity",
                        "app.kubernetes.io/managed-by", "keycloak-operator")));
        List.of("entrance", "monitoring", "collector", "database-operator", "broker-operator")
                .forEach(role -> parties.add(Party.namespace(role)));
        parties.add(Party.outside("API server", "10.0.0.10/32"));
        parties.add(Party.outside("entrance address", "203.0.113.10/32"));
        parties.add(Party.outside("archive", "203.0.113.20/32"));
        return parties;
    }
}

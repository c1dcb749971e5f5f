package vn.danchu.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danchu.contracts.Topics;

class ManifestsTest {

    static List<Manifest> writtenFiles() {
        return Manifests.all(Project.ROOT);
    }

    @ParameterizedTest
    @MethodSource("writtenFiles")
    void a_written_file_is_what_it_follows_from(Manifest manifest) throws IOException {
        Path committed = Manifests.base(Project.ROOT).resolve(manifest.file());

        assertThat(committed)
                .as("call `make manifests` and commit what it changes")
                .exists();
        assertThat(Files.readString(committed))
                .as("call `make manifests` and commit what it changes")
                .isEqualTo(manifest.text());
    }

    @Test
    void a_list_of_named_things_is_written_by_name_whatever_order_the_build_had() throws IOException {
        var ports = new ObjectMapper().readTree("""
                        {"ports": [{"name": "management", "port": 9000}, {"name": "http", "port": 8080}],
                         "command": ["b", "a"], "mixed": [{"name": "b"}, {"port": 1}]}
                        """);

        assertThat(NamedLists.sorted(ports)).hasToString("""
                {"ports":[{"name":"http","port":8080},{"name":"management","port":9000}],\
                "command":["b","a"],"mixed":[{"name":"b"},{"port":1}]}""");
    }

    @Test
    void every_topic_is_made_by_the_operator_with_its_partitions() {
        var inCluster = Overlay.CITY.objects("KafkaTopic").stream()
                .map(topic -> Overlay.name(topic) + " "
                        + topic.path("spec").path("partitions").asInt())
                .toList();

        var declared = Topics.declared().all().stream()
                .map(topic -> topic.name() + " " + topic.partitions())
                .toList();
        assertThat(inCluster).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void the_realm_of_a_city_knows_nobody() {
        String realm = RealmManifest.ofDevelopment().text();

        assertThat(realm).doesNotContain("users:", "clients:", "secret", "danchu-development", "citizen1");
        assertThat(realm).contains("CITIZEN", "COMMUNE_CHAIR", "ES256", "sslRequired: external");
    }
}

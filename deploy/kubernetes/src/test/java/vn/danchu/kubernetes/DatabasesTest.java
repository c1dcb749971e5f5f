package vn.danchu.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A service finds in a cluster the database that its tests and the local run gave it. */
class DatabasesTest {

    private static final Pattern EXTENSIONS = Pattern.compile("EXTENSIONS = List\\.of\\(([^)]+)\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z_]+)\"");

    @Test
    void every_service_has_a_database_with_its_logins() {
        for (String service : services()) {
            JsonNode cluster = Overlay.CITY.object("Cluster", service + "-database");
            JsonNode start = cluster.at("/spec/bootstrap/initdb");
            var logins = new ArrayList<String>();
            cluster.at("/spec/managed/roles")
                    .forEach(role -> logins.add(role.path("name").asText()));

            assertThat(start.path("database").asText()).isEqualTo(service);
            assertThat(start.path("owner").asText()).isEqualTo(service + "_owner");
            assertThat(logins).containsExactly(service + "_application", service + "_worker");
        }
    }

    @Test
    void every_database_has_the_extensions_of_the_embedded_one() throws IOException {
        String provisioner = Files.readString(
                Project.ROOT.resolve("deploy/embedded/src/main/java/vn/danchu/embedded/EmbeddedPostgres.java"));
        var list = EXTENSIONS.matcher(provisioner);
        assertThat(list.find()).isTrue();
        var expected = QUOTED.matcher(list.group(1))
                .results()
                .map(name -> "CREATE EXTENSION IF NOT EXISTS " + name.group(1))
                .toList();
        assertThat(expected).isNotEmpty();

        for (String service : services()) {
            var statements = new ArrayList<String>();
            Overlay.CITY
                    .object("Cluster", service + "-database")
                    .at("/spec/bootstrap/initdb/postInitApplicationSQL")
                    .forEach(statement -> statements.add(statement.asText()));

            assertThat(statements).containsAll(expected);
            assertThat(statements)
                    .contains(
                            "REVOKE ALL ON DATABASE " + service + " FROM PUBLIC",
                            "GRANT CONNECT ON DATABASE " + service + " TO " + service + "_application, " + service
                                    + "_worker");
        }
    }

    @Test
    void an_acknowledged_commit_is_on_two_servers_and_in_the_archive() {
        for (JsonNode cluster : Overlay.CITY.objects("Cluster")) {
            String name = Overlay.name(cluster);
            assertThat(cluster.at("/spec/instances").asInt()).as(name).isGreaterThanOrEqualTo(3);
            assertThat(cluster.at("/spec/postgresql/synchronous/number").asInt())
                    .as(name)
                    .isPositive();
            assertThat(cluster.at("/spec/postgresql/synchronous/dataDurability").asText())
                    .as(name)
                    .isEqualTo("required");
            assertThat(cluster.at("/spec/postgresql/parameters").has("fsync"))
                    .as(name)
                    .isFalse();
            assertThat(cluster.at("/spec/plugins/0/isWALArchiver").asBoolean())
                    .as(name)
                    .isTrue();
            assertThat(Overlay.CITY
                            .object("ScheduledBackup", name)
                            .at("/spec/cluster/name")
                            .asText())
                    .isEqualTo(name);
        }
    }

    private static List<String> services() {
        return Deployable.of(Project.ROOT).stream()
                .map(Deployable::name)
                .filter(name -> !name.equals("gateway"))
                .toList();
    }
}

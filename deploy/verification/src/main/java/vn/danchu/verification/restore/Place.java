package vn.danchu.verification.restore;

import java.nio.file.Path;
import java.util.Map;
import vn.danchu.embedded.EmbeddedKafka;
import vn.danchu.embedded.PostgresArchive;
import vn.danchu.embedded.PostgresSettings;
import vn.danchu.local.part.Addresses;
import vn.danchu.local.part.Development;
import vn.danchu.local.part.Workspace;
import vn.danchu.verification.ServiceDatabases;

/**
 * What is backed up and restored, and where.
 *
 * @param postgresql the server of the databases, on a port that is known
 * @param archive where its past is kept
 * @param bootstrapServers of the broker
 * @param reports folder of what restores have lost; kept as long as the topics, since a later restore meets the same events again
 * @param checkpoints folder of how far the audit trails were seen
 */
public record Place(
        PostgresSettings postgresql, PostgresArchive archive, String bootstrapServers, Path reports, Path checkpoints) {

    /** A platform on this machine. */
    public static Place of(Workspace workspace, Path checkpoints) {
        return new Place(
                workspace.postgresql(),
                workspace.archive(),
                Addresses.BOOTSTRAP_SERVERS,
                workspace.folder().resolve("restores"),
                checkpoints);
    }

    ServiceDatabases databases() {
        return new ServiceDatabases(server(), Development.SECRET);
    }

    /** What a client of the broker needs who may do everything. */
    Map<String, Object> broker() {
        return EmbeddedKafka.connection(bootstrapServers, EmbeddedKafka.PROVISIONER, Development.SECRET);
    }

    /** The address of its databases, up to their name. */
    String server() {
        return "jdbc:postgresql://localhost:" + postgresql.port() + "/";
    }
}

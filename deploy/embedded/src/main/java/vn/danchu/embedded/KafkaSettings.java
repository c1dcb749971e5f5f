package vn.danchu.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where an {@link EmbeddedKafka} runs.
 *
 * @param data the log directory; formatted by the first start
 * @param port the port of the clients on localhost, 0 for any free one
 * @param temporary whether closing deletes the data
 * @param certificate with which clients are let in over TLS only; null where nothing leaves the machine
 * @param cluster that the broker belongs to; null where it is alone
 */
public record KafkaSettings(
        Path data,
        int port,
        boolean temporary,
        @Nullable ServerCertificate certificate,
        @Nullable KafkaCluster cluster) {

    /** Data that outlives the process. */
    public static KafkaSettings kept(Path data) {
        return new KafkaSettings(data.toAbsolutePath(), 0, false, null, null);
    }

    /** Data that closing deletes. */
    public static KafkaSettings inTemporaryDirectory() {
        try {
            return new KafkaSettings(Files.createTempDirectory("danchu-kafka-"), 0, true, null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public KafkaSettings withPort(int newPort) {
        return new KafkaSettings(data, newPort, temporary, certificate, cluster);
    }

    public KafkaSettings withCertificate(ServerCertificate newCertificate) {
        return new KafkaSettings(data, port, temporary, newCertificate, cluster);
    }

    /** As one broker of several. */
    public KafkaSettings in(KafkaCluster newCluster) {
        return new KafkaSettings(data, port, temporary, certificate, newCluster);
    }
}

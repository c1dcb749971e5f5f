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
 * @param controllerPort the port of the controller on localhost, 0 for any free one
 * @param temporary whether closing deletes the data
 * @param certificate with which clients are let in over TLS only; null where nothing leaves the machine
 */
public record KafkaSettings(
        Path data,
        int port,
        int controllerPort,
        boolean temporary,
        @Nullable ServerCertificate certificate) {

    /** Data that outlives the process. */
    public static KafkaSettings kept(Path data) {
        return new KafkaSettings(data.toAbsolutePath(), 0, 0, false, null);
    }

    /** Data that closing deletes. */
    public static KafkaSettings inTemporaryDirectory() {
        try {
            return new KafkaSettings(Files.createTempDirectory("danchu-kafka-"), 0, 0, true, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public KafkaSettings withPorts(int newPort, int newControllerPort) {
        return new KafkaSettings(data, newPort, newControllerPort, temporary, certificate);
    }

    public KafkaSettings withCertificate(ServerCertificate newCertificate) {
        return new KafkaSettings(data, port, controllerPort, temporary, newCertificate);
    }
}

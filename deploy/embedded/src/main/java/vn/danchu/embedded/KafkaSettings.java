package vn.danchu.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where an {@link EmbeddedKafka} runs.
 *
 * @param data the log directory; formatted by the first start
 * @param port the port of the clients on localhost, 0 for any free one
 * @param controllerPort the port of the controller on localhost, 0 for any free one
 * @param temporary whether closing deletes the data
 */
public record KafkaSettings(Path data, int port, int controllerPort, boolean temporary) {

    /** Data that outlives the process. */
    public static KafkaSettings kept(Path data) {
        return new KafkaSettings(data.toAbsolutePath(), 0, 0, false);
    }

    /** Data that closing deletes. */
    public static KafkaSettings inTemporaryDirectory() {
        try {
            return new KafkaSettings(Files.createTempDirectory("danchu-kafka-"), 0, 0, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public KafkaSettings withPorts(int newPort, int newControllerPort) {
        return new KafkaSettings(data, newPort, newControllerPort, temporary);
    }
}

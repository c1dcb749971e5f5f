package vn.danchu.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.danchu.embedded.EmbeddedKafka;
import vn.danchu.embedded.KafkaSettings;

/** The process of the part {@code kafka}: the broker with the principals and topics of the contracts. */
final class KafkaProcess {

    private KafkaProcess() {}

    /** Arguments: data directory, port, controller port, ready file. */
    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments);
        EmbeddedKafka kafka = EmbeddedKafka.start(KafkaSettings.kept(Path.of(words.get(0)))
                .withPorts(Integer.parseInt(words.get(1)), Integer.parseInt(words.get(2))));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
        kafka.provision(Development.CELL, Development.SECRET);
        Files.createFile(Path.of(words.get(3)));
        kafka.awaitShutdown();
        System.exit(1);
    }
}

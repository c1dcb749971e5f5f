package vn.danchu.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.danchu.embedded.EmbeddedKafka;
import vn.danchu.embedded.KafkaCluster;
import vn.danchu.embedded.KafkaSettings;

/** The process of the part {@code kafka}: the broker with the principals and topics of the contracts. */
final class KafkaProcess {

    private KafkaProcess() {}

    /** Arguments: data directory, port, ready file, number of the broker, then the ports of all controllers. */
    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments);
        int number = Integer.parseInt(words.get(3));
        List<Integer> controllers =
                words.subList(4, words.size()).stream().map(Integer::valueOf).toList();
        EmbeddedKafka kafka = EmbeddedKafka.start(KafkaSettings.kept(Path.of(words.get(0)))
                .withPort(Integer.parseInt(words.get(1)))
                .in(new KafkaCluster(number, controllers, Development.CLUSTER, Development.SECRET)));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
        if (number == 1) {
            kafka.provision(Development.CELL, Development.SECRET);
        }
        Files.createFile(Path.of(words.get(2)));
        kafka.awaitShutdown();
        System.exit(1);
    }
}

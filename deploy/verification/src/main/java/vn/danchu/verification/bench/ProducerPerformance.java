package vn.danchu.verification.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerConfig;
import vn.danchu.verification.rig.Program;

/**
 * Kafka's own tool, in a process of its own: sends as fast as the broker takes it.
 *
 * @param topic to which it sends
 * @param payload file of what each record carries
 * @param configuration file of its producer
 */
record ProducerPerformance(String topic, Path payload, Path configuration) implements Leg {

    private static final int RECORDS_PER_SECOND = 50_000;
    private static final Pattern TOTAL = Pattern.compile("records sent, ([0-9.]+) records/sec .* 50th");

    /**
     * Prepares its files.
     *
     * @param connection how it reaches the broker
     * @param record what each record carries
     */
    static ProducerPerformance prepare(Path folder, String topic, Map<String, Object> connection, String record)
            throws IOException {
        Files.createDirectories(folder);
        Path payload = Files.writeString(folder.resolve("records"), record + "\n");
        Path configuration = folder.resolve("producer.properties");
        Properties settings = new Properties();
        settings.putAll(connection);
        // As the relay sends, but for the transactions.
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, Integer.toString(256 * 1024));
        try (Writer writer = Files.newBufferedWriter(configuration)) {
            settings.store(writer, null);
        }
        return new ProducerPerformance(topic, payload, configuration);
    }

    @Override
    public double run(Duration duration) throws IOException, InterruptedException {
        List<String> words = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("java.class.path"),
                "org.apache.kafka.tools.ProducerPerformance",
                "--topic",
                topic,
                "--num-records",
                Long.toString(RECORDS_PER_SECOND * Math.max(1, duration.toSeconds())),
                "--throughput",
                "-1",
                "--payload-file",
                payload.toString(),
                "--producer.config",
                configuration.toString());
        return rate(new Program(words).output());
    }

    /** The line about all of them, which alone tells of percentiles. */
    static double rate(String printed) throws IOException {
        Matcher total = TOTAL.matcher(printed);
        if (!total.find()) {
            throw new IOException("ProducerPerformance told no result: " + printed);
        }
        return Double.parseDouble(total.group(1));
    }
}

package vn.danchu.embedded;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danchu.contracts.Topic;
import vn.danchu.contracts.Topics;

class EmbeddedKafkaTest {

    private static final String TOPIC = "consultation.comment.v1";
    /** With what the notation of a login would take for its own. */
    private static final String PASSWORD = "mật khẩu \"và\" \\";

    @TempDir
    private Path directory;

    @Test
    void keeps_committed_records_between_starts() throws Exception {
        KafkaSettings settings = KafkaSettings.kept(directory);
        try (EmbeddedKafka kafka = start(settings)) {
            kafka.createTopics(List.of(topic(Map.of())));
            sendInTransactions(kafka, "góp ý", "rút lại");
        }

        try (EmbeddedKafka again = start(settings)) {
            assertThat(readCommitted(again)).containsExactly("góp ý");
        }
    }

    @Test
    void gives_a_topic_that_exists_the_settings_asked_for_and_keeps_its_records() throws Exception {
        try (EmbeddedKafka kafka = start(KafkaSettings.inTemporaryDirectory())) {
            kafka.createTopics(List.of(topic(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"))));
            sendInTransactions(kafka, "góp ý", "rút lại");

            kafka.createTopics(List.of(topic(Map.of(TopicConfig.RETENTION_MS_CONFIG, "604800000"))));

            assertThat(retention(kafka)).isEqualTo("604800000");
            assertThat(readCommitted(kafka)).containsExactly("góp ý");
        }
    }

    @Test
    void makes_no_topic_that_nobody_asked_for() {
        try (EmbeddedKafka kafka = start(KafkaSettings.inTemporaryDirectory());
                Admin admin = admin(kafka)) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("misspelt"))
                            .allTopicNames()
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void makes_the_topics_of_the_contracts_with_their_partitions_any_number_of_times() throws Exception {
        try (EmbeddedKafka kafka = start(KafkaSettings.inTemporaryDirectory());
                Admin admin = admin(kafka)) {
            kafka.provision("hcm", PASSWORD);
            kafka.provision("hcm", PASSWORD);

            Map<String, Integer> partitions = new HashMap<>();
            admin.describeTopics(admin.listTopics().names().get())
                    .allTopicNames()
                    .get()
                    .forEach((name, topic) ->
                            partitions.put(name, topic.partitions().size()));
            assertThat(partitions)
                    .isEqualTo(Topics.declared().all().stream().collect(toMap(Topic::name, Topic::partitions)));
        }
    }

    @Test
    void deletes_temporary_data_when_closed() {
        KafkaSettings settings = KafkaSettings.inTemporaryDirectory();
        EmbeddedKafka kafka = EmbeddedKafka.start(settings);

        kafka.close();

        assertThat(settings.data()).doesNotExist();
    }

    private static EmbeddedKafka start(KafkaSettings settings) {
        EmbeddedKafka kafka = EmbeddedKafka.start(settings);
        kafka.createUser(EmbeddedKafka.PROVISIONER, PASSWORD);
        return kafka;
    }

    private static NewTopic topic(Map<String, String> configs) {
        return new NewTopic(TOPIC, Optional.of(1), Optional.empty()).configs(configs);
    }

    private static void sendInTransactions(EmbeddedKafka kafka, String committed, String aborted) throws Exception {
        try (var producer = new KafkaProducer<>(
                connection(kafka, Map.of("transactional.id", "test")),
                new StringSerializer(),
                new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            var first = producer.send(new ProducerRecord<>(TOPIC, "key", committed));
            producer.commitTransaction();
            first.get();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, "key", aborted)).get();
            producer.abortTransaction();
        }
    }

    private static List<String> readCommitted(EmbeddedKafka kafka) {
        try (var consumer = new KafkaConsumer<>(
                connection(kafka, Map.of("isolation.level", "read_committed")),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
            var values = new ArrayList<String>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
            }
            return values;
        }
    }

    private static String retention(EmbeddedKafka kafka) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
        try (Admin admin = admin(kafka)) {
            Config config = requireNonNull(
                    admin.describeConfigs(List.of(resource)).all().get().get(resource));
            return config.get(TopicConfig.RETENTION_MS_CONFIG).value();
        }
    }

    private static Admin admin(EmbeddedKafka kafka) {
        return Admin.create(connection(kafka, Map.of()));
    }

    private static Map<String, Object> connection(EmbeddedKafka kafka, Map<String, Object> settings) {
        Map<String, Object> connection =
                EmbeddedKafka.connection(kafka.bootstrapServers(), EmbeddedKafka.PROVISIONER, PASSWORD);
        connection.putAll(settings);
        return connection;
    }
}

package vn.danchu.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danchu.contracts.Topic;
import vn.danchu.contracts.Topics;

/** Every principal against every topic: {@code topics.yaml} is what the broker goes by. */
class BrokerAccessTest {

    private static final String PASSWORD = "danchu-development";

    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() throws Exception {
        kafka = EmbeddedKafka.start(KafkaSettings.inTemporaryDirectory());
        kafka.provision("hcm", PASSWORD);
        for (Topic topic : Topics.declared().all()) {
            write(EmbeddedKafka.PROVISIONER, topic.name());
        }
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    static Stream<Arguments> principalsAndTopics() {
        Set<String> principals = new TreeSet<>();
        for (Topic topic : Topics.declared().all()) {
            principals.add(topic.writer());
            principals.addAll(topic.readers());
        }
        return principals.stream()
                .flatMap(principal ->
                        Topics.declared().all().stream().map(topic -> Arguments.of(principal, topic.name())));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("principalsAndTopics")
    void a_principal_writes_what_it_is_the_writer_of_and_nothing_else(String principal, String topic) throws Exception {
        boolean writer = topic(topic).writer().equals(principal);

        assertThat(isAllowed(() -> write(principal, topic))).isEqualTo(writer);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("principalsAndTopics")
    void a_principal_reads_what_it_is_a_reader_of_and_nothing_else(String principal, String topic) throws Exception {
        boolean reader = topic(topic).readers().contains(principal);

        assertThat(isAllowed(() -> read(principal, topic))).isEqualTo(reader);
    }

    @Test
    void the_city_sees_no_topic_but_figures_of_insight() throws Exception {
        try (Admin city = Admin.create(connection("city", Map.of()))) {
            assertThat(city.listTopics().names().get()).isNotEmpty().allMatch(topic -> topic.startsWith("insight."));
        }
    }

    @Test
    void the_city_makes_no_topic() {
        try (Admin city = Admin.create(connection("city", Map.of()))) {
            var wish = new NewTopic("insight.wish.v1", Optional.of(1), Optional.empty());

            assertThatThrownBy(() -> city.createTopics(List.of(wish)).all().get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void nobody_sends_under_the_identity_of_another() {
        try (var producer = new KafkaProducer<>(
                connection("insight", Map.of("transactional.id", "hcm.consultation.relay")),
                new StringSerializer(),
                new StringSerializer())) {
            assertThatThrownBy(producer::initTransactions).isInstanceOf(TransactionalIdAuthorizationException.class);
        }
    }

    @Test
    void nobody_moves_the_place_of_another_in_a_topic() {
        try (var consumer = new KafkaConsumer<>(
                connection("city", Map.of("group.id", "hcm.insight.inbox")),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of("insight.measure.v1"));

            assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(10)))
                    .isInstanceOf(GroupAuthorizationException.class);
        }
    }

    @Test
    void a_stranger_is_refused() {
        assertThatThrownBy(() -> write("stranger", "insight.measure.v1"))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void a_wrong_password_is_refused() {
        try (Admin admin =
                Admin.create(EmbeddedKafka.connection(kafka.bootstrapServers(), EmbeddedKafka.PROVISIONER, "guess"))) {
            assertThatThrownBy(() -> admin.listTopics().names().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void who_does_not_sign_in_gets_no_answer() {
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "request.timeout.ms",
                1_000,
                "default.api.timeout.ms",
                1_000))) {
            assertThatThrownBy(() -> admin.listTopics().names().get()).hasCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void provisioning_withdraws_what_is_no_longer_granted() throws Exception {
        try (EmbeddedKafka other = EmbeddedKafka.start(KafkaSettings.inTemporaryDirectory())) {
            other.provision("former", PASSWORD);

            other.provision("hcm", PASSWORD);

            Map<String, Object> provisioner =
                    EmbeddedKafka.connection(other.bootstrapServers(), EmbeddedKafka.PROVISIONER, PASSWORD);
            try (Admin admin = Admin.create(provisioner)) {
                var names = new HashSet<String>();
                admin.describeAcls(AclBindingFilter.ANY)
                        .values()
                        .get()
                        .forEach(binding -> names.add(binding.pattern().name()));
                assertThat(names).contains("hcm.insight.").noneMatch(name -> name.startsWith("former"));
            }
        }
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private static boolean isAllowed(Attempt attempt) throws Exception {
        try {
            attempt.run();
            return true;
        } catch (TopicAuthorizationException refused) {
            return false;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof TopicAuthorizationException) {
                return false;
            }
            throw failed;
        }
    }

    private static void write(String principal, String topic) throws Exception {
        try (var producer = new KafkaProducer<>(
                connection(principal, Map.of("enable.idempotence", false)),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, "key", "value")).get(10, TimeUnit.SECONDS);
        }
    }

    /** Returns when a record was read; there is one on every topic. */
    private static void read(String principal, String topic) {
        try (var consumer = new KafkaConsumer<>(
                connection(principal, Map.of()), new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seek(partition, 0);
            while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
                Thread.onSpinWait();
            }
        }
    }

    private static Map<String, Object> connection(String principal, Map<String, Object> settings) {
        Map<String, Object> connection = EmbeddedKafka.connection(kafka.bootstrapServers(), principal, PASSWORD);
        connection.putAll(settings);
        return connection;
    }

    private static Topic topic(String name) {
        return Topics.declared().find(name).orElseThrow();
    }
}

package vn.danchu.embedded;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import vn.danchu.contracts.Topics;

/** A real Kafka broker and its controller in this JVM. */
public final class EmbeddedKafka implements AutoCloseable {

    private final KafkaSettings settings;
    private final String bootstrapServers;
    private final KafkaRaftServer server;

    private EmbeddedKafka(KafkaSettings settings, String bootstrapServers, KafkaRaftServer server) {
        this.settings = settings;
        this.bootstrapServers = bootstrapServers;
        this.server = server;
    }

    /** Starts the broker and returns when it takes clients. */
    public static EmbeddedKafka start(KafkaSettings settings) {
        try {
            int port = settings.port() == 0 ? FreePort.find() : settings.port();
            int controllerPort = settings.controllerPort() == 0 ? FreePort.find() : settings.controllerPort();
            Properties properties = properties(settings.data(), port, controllerPort);
            formatOnce(settings.data(), properties);
            var server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
            server.startup();
            return new EmbeddedKafka(settings, "localhost:" + port, server);
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka did not start on " + settings.data(), e);
        }
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Makes every topic of {@code topics.yaml}, the only ones the platform knows. */
    public void createDeclaredTopics() {
        createTopics(Topics.declared().all().stream()
                .map(topic -> new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                        .configs(topic.settings()))
                .toList());
    }

    /** Makes the topics that are missing and gives the others the settings asked for; partitions stay as they are. */
    public void createTopics(Collection<NewTopic> topics) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
            Map<String, NewTopic> topicOfName = topics.stream().collect(toMap(NewTopic::name, identity()));
            for (var answer : admin.createTopics(topics).values().entrySet()) {
                String name = answer.getKey();
                try {
                    answer.getValue().get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException("Cannot create the topic " + name, e.getCause());
                    }
                    changes.put(
                            new ConfigResource(ConfigResource.Type.TOPIC, name),
                            settingsOf(requireNonNull(topicOfName.get(name))));
                }
            }
            admin.incrementalAlterConfigs(changes).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot change the settings of topics", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while making topics", e);
        }
    }

    /** Blocks until the broker has stopped. */
    public void awaitShutdown() {
        server.awaitShutdown();
    }

    /** Hands over its leaderships, stops the broker and deletes its data if they were temporary. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        if (settings.temporary()) {
            TemporaryFiles.delete(settings.data());
        }
    }

    private static List<AlterConfigOp> settingsOf(NewTopic topic) {
        Map<String, String> configs = topic.configs();
        var changes = new ArrayList<AlterConfigOp>();
        if (configs != null) {
            configs.forEach((name, value) ->
                    changes.add(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET)));
        }
        return changes;
    }

    private static Properties properties(Path data, int port, int controllerPort) {
        var properties = new Properties();
        properties.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@localhost:" + controllerPort),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listeners", "CLIENTS://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort),
                Map.entry("advertised.listeners", "CLIENTS://localhost:" + port),
                Map.entry("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("inter.broker.listener.name", "CLIENTS"),
                Map.entry("log.dirs", data.toString()),
                // A misspelt topic is an error, not a topic.
                Map.entry("auto.create.topics.enable", "false"),
                // One broker: every internal topic has one replica, and few partitions to open at start.
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "5"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "5"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // A restarted broker must not wait for the session of its former self.
                Map.entry("broker.session.timeout.ms", "1500"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("log.cleaner.dedupe.buffer.size", "8388608")));
        return properties;
    }

    private static void formatOnce(Path data, Properties properties) throws IOException {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(data);
        Path configuration = Files.createTempFile("danchu-kafka-", ".properties");
        try {
            try (var writer = Files.newBufferedWriter(configuration)) {
                properties.store(writer, null);
            }
            var output = new ByteArrayOutputStream();
            int status = StorageTool.execute(
                    new String[] {
                        "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", configuration.toString()
                    },
                    new PrintStream(output, true, StandardCharsets.UTF_8));
            if (status != 0) {
                throw new IOException("Kafka cannot format " + data + ": " + output.toString(StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(configuration);
        }
    }
}

package vn.danchu.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.utils.Time;
import vn.danchu.contracts.Topic;
import vn.danchu.contracts.Topics;
import vn.danchu.contracts.broker.BrokerLogin;
import vn.danchu.contracts.broker.Grants;

/**
 * A real Kafka broker and its controller in this JVM, alone or one of several. Clients sign in with SCRAM and may do what {@code topics.yaml} says
 * and nothing else, as in production; encryption is there if asked for, since nothing leaves the machine.
 */
public final class EmbeddedKafka implements AutoCloseable {

    /** The user who may do everything: for whoever provisions or, in a test, plays several services at once. */
    public static final String PROVISIONER = "provisioner";

    private final KafkaSettings settings;
    private final String bootstrapServers;
    private final BrokerListeners listeners;
    private final int copies;
    private final KafkaRaftServer server;

    private EmbeddedKafka(
            KafkaSettings settings,
            String bootstrapServers,
            BrokerListeners listeners,
            int copies,
            KafkaRaftServer server) {
        this.settings = settings;
        this.bootstrapServers = bootstrapServers;
        this.listeners = listeners;
        this.copies = copies;
        this.server = server;
    }

    /** Starts the broker and returns when it takes clients. Until {@link #provision} nobody can sign in. */
    public static EmbeddedKafka start(KafkaSettings settings) {
        try {
            int port = settings.port() == 0 ? FreePort.find() : settings.port();
            KafkaCluster given = settings.cluster();
            KafkaCluster cluster = given == null ? KafkaCluster.ofOne(FreePort.find()) : given;
            var listeners = new BrokerListeners(port, FreePort.find(), cluster, settings.certificate());
            Properties properties = properties(settings.data(), cluster);
            properties.putAll(listeners.settings());
            formatOnce(settings.data(), cluster.id(), properties);
            var server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
            server.startup();
            return new EmbeddedKafka(settings, "localhost:" + port, listeners, cluster.copies(), server);
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka did not start on " + settings.data(), e);
        }
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** What a client needs to reach an embedded broker without encryption as a user of it. */
    public static Map<String, Object> connection(String bootstrapServers, String username, String password) {
        Map<String, Object> connection =
                new HashMap<>(new BrokerLogin("SASL_PLAINTEXT", BrokerLogin.MECHANISM, username, password).settings());
        connection.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return connection;
    }

    /**
     * Makes the principals of {@code topics.yaml} with what they may do, the provisioner, and every topic, the only ones
     * the platform knows.
     *
     * @param cell whose services they are
     * @param password of every user
     */
    public void provision(String cell, String password) {
        Collection<Topic> topics = Topics.declared().all();
        provisioning(broker -> {
            Set<String> users = Grants.principals(topics);
            users.add(PROVISIONER);
            broker.users(users, password);
            Provisioning.awaitUser(listeners.connection(PROVISIONER, password));
            broker.access(Grants.of(topics, cell));
            broker.awaitBrokers(copies, topics);
            broker.topics(topics.stream()
                    .map(topic -> new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                            .configs(topic.settings()))
                    .toList());
        });
    }

    /** Makes the topics that are missing and gives the others the settings asked for; partitions stay as they are. */
    void createTopics(Collection<NewTopic> topics) {
        provisioning(broker -> broker.topics(topics));
    }

    /** Makes one user the only one that can sign in. */
    void createUser(String name, String password) {
        provisioning(broker -> {
            broker.users(Set.of(name), password);
            Provisioning.awaitUser(listeners.connection(name, password));
        });
    }

    private void provisioning(Step step) {
        try (Admin admin = Admin.create(listeners.connection())) {
            step.run(new Provisioning(admin));
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker cannot be provisioned", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the broker was provisioned", e);
        }
    }

    private interface Step {
        void run(Provisioning broker) throws ExecutionException, InterruptedException;
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

    private static Properties properties(Path data, KafkaCluster cluster) {
        var properties = new Properties();
        String copies = Integer.toString(cluster.copies());
        String copiesInStep = Integer.toString(cluster.copiesInStep());
        properties.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(cluster.node())),
                Map.entry("log.dirs", data.toString()),
                // A misspelt topic is an error, not a topic.
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("default.replication.factor", copies),
                Map.entry("min.insync.replicas", copiesInStep),
                // Few partitions of the internal topics to open at start.
                Map.entry("offsets.topic.replication.factor", copies),
                Map.entry("offsets.topic.num.partitions", "5"),
                Map.entry("transaction.state.log.replication.factor", copies),
                Map.entry("transaction.state.log.min.isr", copiesInStep),
                Map.entry("transaction.state.log.num.partitions", "5"),
                Map.entry("share.coordinator.state.topic.replication.factor", copies),
                Map.entry("share.coordinator.state.topic.min.isr", copiesInStep),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("broker.session.timeout.ms", Integer.toString(cluster.sessionMillis())),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("log.cleaner.dedupe.buffer.size", "8388608")));
        return properties;
    }

    private static void formatOnce(Path data, String clusterId, Properties properties) throws IOException {
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
                    new String[] {"format", "--cluster-id", clusterId, "--config", configuration.toString()},
                    new PrintStream(output, true, StandardCharsets.UTF_8));
            if (status != 0) {
                throw new IOException("Kafka cannot format " + data + ": " + output.toString(StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(configuration);
        }
    }
}

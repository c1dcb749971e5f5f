package vn.danchu.embedded;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.broker.BrokerLogin;

/**
 * The three doors of the broker: one for clients, who sign in with SCRAM, over TLS where there is a certificate; one for
 * itself and its like; one for the controllers. Brokers
 * and controllers know each other by a password of their cluster: SCRAM cannot serve them, since it needs what a controller
 * has yet to load.
 */
final class BrokerListeners {

    private static final String BROKER = "broker";

    private final int clients;
    private final int broker;
    private final KafkaCluster cluster;
    private final @Nullable ServerCertificate certificate;

    BrokerListeners(int clients, int broker, KafkaCluster cluster, @Nullable ServerCertificate certificate) {
        this.certificate = certificate;
        this.clients = clients;
        this.broker = broker;
        this.cluster = cluster;
    }

    /** The part of the broker's configuration that is about who comes in and what they may do. */
    Map<String, String> settings() {
        String advertised = "CLIENTS://localhost:" + clients + ",BROKER://localhost:" + broker;
        String broker = "%s user_%s=\"%s\";".formatted(login(), BROKER, cluster.password());
        int controller = cluster.controllerPorts().get(cluster.node() - 1);
        var settings = new HashMap<>(Map.ofEntries(
                Map.entry("controller.quorum.voters", cluster.voters()),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listeners", advertised + ",CONTROLLER://localhost:" + controller),
                Map.entry("advertised.listeners", advertised),
                Map.entry(
                        "listener.security.protocol.map",
                        "CLIENTS:" + protocolOfClients() + ",BROKER:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT"),
                Map.entry("inter.broker.listener.name", "BROKER"),
                Map.entry("listener.name.clients.sasl.enabled.mechanisms", BrokerLogin.MECHANISM),
                Map.entry(
                        "listener.name.clients.scram-sha-512.sasl.jaas.config",
                        ScramLoginModule.class.getName() + " required;"),
                Map.entry("sasl.mechanism.inter.broker.protocol", "PLAIN"),
                Map.entry("listener.name.broker.sasl.enabled.mechanisms", "PLAIN"),
                Map.entry("listener.name.broker.plain.sasl.jaas.config", broker),
                Map.entry("sasl.mechanism.controller.protocol", "PLAIN"),
                Map.entry("listener.name.controller.sasl.enabled.mechanisms", "PLAIN"),
                Map.entry("listener.name.controller.plain.sasl.jaas.config", broker),
                Map.entry("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
                Map.entry("super.users", "User:" + BROKER + ";User:" + EmbeddedKafka.PROVISIONER)));
        if (certificate != null) {
            settings.put("listener.name.clients.ssl.keystore.type", "PEM");
            settings.put("listener.name.clients.ssl.keystore.certificate.chain", certificate.certificate());
            settings.put("listener.name.clients.ssl.keystore.key", certificate.key());
        }
        return Map.copyOf(settings);
    }

    /** What a client needs to reach the broker as a user of it. */
    Map<String, Object> connection(String username, String userPassword) {
        var login = new BrokerLogin(protocolOfClients(), BrokerLogin.MECHANISM, username, userPassword);
        Map<String, Object> connection = new HashMap<>(login.settings());
        connection.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, "localhost:" + clients);
        if (certificate != null) {
            connection.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
            connection.put(SslConfigs.SSL_TRUSTSTORE_CERTIFICATES_CONFIG, certificate.authority());
        }
        return connection;
    }

    private String protocolOfClients() {
        return certificate == null ? "SASL_PLAINTEXT" : "SASL_SSL";
    }

    /** For a client in this JVM that may do everything, also while there is no user. */
    Map<String, Object> connection() {
        return Map.of(
                "bootstrap.servers",
                "localhost:" + broker,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                login() + ";");
    }

    private String login() {
        return "%s required username=\"%s\" password=\"%s\""
                .formatted(PlainLoginModule.class.getName(), BROKER, cluster.password());
    }
}

package vn.danchu.contracts.broker;

import java.util.Map;

/**
 * How a client signs in at the broker.
 *
 * @param protocol {@code SASL_SSL}, or {@code SASL_PLAINTEXT} where nobody can listen
 * @param mechanism {@code SCRAM-SHA-512}, or {@code SCRAM-SHA-256}: the password itself never travels
 * @param username of the principal
 * @param password of the principal
 */
public record BrokerLogin(String protocol, String mechanism, String username, String password) {

    /** What Danchu's principals use. */
    public static final String MECHANISM = "SCRAM-SHA-512";

    /** In the words of Kafka's clients. */
    public Map<String, String> settings() {
        return Map.of(
                "security.protocol",
                protocol,
                "sasl.mechanism",
                mechanism,
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=%s password=%s;"
                        .formatted(quoted(username), quoted(password)));
    }

    /** Without the password, which would else be told wherever a login is logged. */
    @Override
    public String toString() {
        return username + " by " + mechanism + " over " + protocol;
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

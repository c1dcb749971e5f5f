package vn.danchu.platform.event;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the broker is, and as whom this service signs in there. */
@ConfigMapping(prefix = "danchu.kafka")
interface BrokerConfiguration {

    /** Addresses of one or more brokers, separated by commas. */
    String bootstrapServers();

    /** {@code SASL_SSL}; {@code SASL_PLAINTEXT} in development only. */
    String protocol();

    /** {@code SCRAM-SHA-512} or {@code SCRAM-SHA-256}. */
    String mechanism();

    /** The principal. */
    String username();

    /** Its password. */
    String password();

    /** PEM file of the authorities that sign the brokers' certificates; those of the JDK if absent. */
    Optional<Path> trustedCertificates();
}

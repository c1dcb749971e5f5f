package vn.danchu.kubernetes;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.danchu.embedded.EmbeddedKafka;
import vn.danchu.embedded.EmbeddedPostgres;
import vn.danchu.embedded.KafkaSettings;
import vn.danchu.embedded.PostgresSettings;

/**
 * What operators make in a cluster, on this machine: a durable database server, a broker and a provider of identities, each
 * with a certificate of one authority and under the names it has in the cluster. A service that is started here is given what
 * the overlay of a city gives it; only ports, the mounted files and a city's own names take the place of others.
 */
final class CityParts implements AutoCloseable {

    /** In place of the names of the overlay, which are nobody's. */
    static final String ISSUER = "https://identity.danchu.gov.vn/realms/danchu";

    private static final String KEYS = "/realms/danchu/protocol/openid-connect/certs";
    private static final String MOUNTED = "/etc/danchu/";
    private static final List<String> SERVICES = List.of("consultation", "insight");

    private final String password = UUID.randomUUID().toString();
    private final Path folder;
    private final Path hosts;
    private final Path trust;
    private final EmbeddedPostgres database;
    private final EmbeddedKafka broker;
    private final IdentityProvider identity;

    private CityParts(Path folder, Authority authority) throws IOException, GeneralSecurityException {
        this.folder = folder;
        this.hosts = folder.resolve("hosts");
        this.trust = folder.resolve("public-authorities");
        List<String> names = new ArrayList<>(List.of("danchu-kafka-bootstrap", "localhost"));
        SERVICES.forEach(service -> names.add(service + "-database-rw"));
        Files.writeString(
                hosts,
                "127.0.0.1 " + String.join(" ", names) + " "
                        + URI.create(ISSUER).getHost() + "\n");
        for (String server : List.of("database", "broker")) {
            Path mounted = Files.createDirectories(folder.resolve("mounted").resolve(server));
            Files.writeString(mounted.resolve("ca.crt"), authority.pem());
        }
        // An authority that everybody trusts signs what is open to everybody.
        try (OutputStream file = Files.newOutputStream(trust)) {
            authority.trust().store(file, password.toCharArray());
        }
        identity = IdentityProvider.start(authority, URI.create(ISSUER).getHost(), KEYS);
        database = EmbeddedPostgres.start(
                PostgresSettings.inTemporaryDirectory().withCertificate(authority.server(names)));
        SERVICES.forEach(service -> database.provision(service, password));
        broker = EmbeddedKafka.start(KafkaSettings.inTemporaryDirectory().withCertificate(authority.server(names)));
        broker.provision("hcm", password);
    }

    /** Starts them; what they need beside their data is in the folder. */
    static CityParts start(Path folder) throws IOException, GeneralSecurityException {
        return new CityParts(folder, new Authority("Danchu", Instant.now()));
    }

    EmbeddedPostgres database() {
        return database;
    }

    /** The variables of a service in the cluster, with what is different on this machine. */
    Map<String, String> environment(String service) {
        Map<String, String> variables = new TreeMap<>();
        Environment.of(Overlay.CITY, service, (secret, key) -> password)
                .forEach((name, value) -> variables.put(
                        name,
                        value.replace(":5432/", ":" + database.port() + "/")
                                .replace("danchu-kafka-bootstrap:9093", broker.bootstrapServers())
                                .replace(MOUNTED, folder.resolve("mounted") + "/")
                                .replace("danchu.example", "danchu.gov.vn")));
        variables.computeIfPresent(
                "DANCHU_IDENTITY_JWKS_URL",
                (name, address) -> address.replace("danchu.gov.vn/", "danchu.gov.vn:" + identity.port() + "/"));
        return variables;
    }

    /** What Java is told of the machine: who is where, and whom everybody trusts. */
    List<String> machine() {
        return List.of(
                "-Djdk.net.hosts.file=" + hosts,
                "-Djavax.net.ssl.trustStore=" + trust,
                "-Djavax.net.ssl.trustStorePassword=" + password);
    }

    @Override
    public void close() {
        broker.close();
        database.close();
        identity.close();
    }
}

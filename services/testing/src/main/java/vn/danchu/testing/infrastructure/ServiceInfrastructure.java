package vn.danchu.testing.infrastructure;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import vn.danchu.testing.token.Tokens;

/** Tells the service under test where its parts are. Public because the test framework makes it. */
public final class ServiceInfrastructure implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "danchu.database.url",
                Infrastructure.database(service()),
                "danchu.database.owner.password",
                Infrastructure.PASSWORD,
                "danchu.database.application.password",
                Infrastructure.PASSWORD,
                "danchu.database.worker.password",
                Infrastructure.PASSWORD,
                "danchu.kafka.bootstrap-servers",
                Infrastructure.brokers(),
                "danchu.kafka.password",
                Infrastructure.PASSWORD,
                "danchu.identity.issuer",
                Tokens.ISSUER,
                "danchu.identity.jwks-url",
                Infrastructure.publicKeys(),
                "danchu.clock.adjustable",
                "true",
                // A test waits for what another service would learn within a minute.
                "danchu.remembered.read-again",
                "200ms");
    }

    /** Nothing: the parts stay for the next test class and stop with the JVM. */
    @Override
    public void stop() {}

    private static String service() {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL file : Collections.list(loader.getResources("application.properties"))) {
                Optional<String> name = service(file);
                if (name.isPresent()) {
                    return name.get();
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        throw new IllegalStateException("no application.properties of this module sets danchu.service");
    }

    private static Optional<String> service(URL file) throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = file.openStream()) {
            properties.load(stream);
        }
        return Optional.ofNullable(properties.getProperty("danchu.service"));
    }
}

package vn.danchu.platform.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danchu.testing.infrastructure.Infrastructure;

/** Leads the worker's connections of a service over a {@link Wire}, and makes a silence of one second too long. */
public final class OverAWire implements QuarkusTestResourceLifecycleManager {

    private static final String SERVICE = "consultation";
    private static final String JDBC = "jdbc:";

    private @Nullable Wire wire;

    @Override
    public Map<String, String> start() {
        URI database = URI.create(Infrastructure.database(SERVICE).substring(JDBC.length()));
        try {
            Wire laid = new Wire(database.getPort());
            wire = laid;
            return Map.of(
                    "quarkus.datasource.worker.jdbc.url",
                    JDBC + "postgresql://localhost:" + laid.port() + "/" + SERVICE,
                    "danchu.database.silence",
                    "1");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void inject(TestInjector test) {
        test.injectIntoFields(wire, new TestInjector.MatchesType(Wire.class));
    }

    @Override
    public void stop() {
        if (wire != null) {
            wire.close();
        }
    }
}

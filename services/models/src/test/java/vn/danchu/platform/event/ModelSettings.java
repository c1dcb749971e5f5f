package vn.danchu.platform.event;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Objects;
import vn.danchu.platform.database.ModelDatabase;
import vn.danchu.testing.infrastructure.Infrastructure;

/** The settings of a service, as the platform's own defaults give them, with the parts of this test run. */
public final class ModelSettings {

    private static final String DEFAULTS = "META-INF/microprofile-config.properties";

    private ModelSettings() {}

    /**
     * Reads one mapping of the settings.
     *
     * @param mapping annotated with its prefix
     * @param own settings of this test, over all others
     */
    public static <T> T of(Class<T> mapping, Map<String, String> own) {
        try {
            URL defaults =
                    Objects.requireNonNull(ModelSettings.class.getClassLoader().getResource(DEFAULTS), DEFAULTS);
            SmallRyeConfig config = new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .addDiscoveredConverters()
                    .withSources(
                            new PropertiesConfigSource(defaults, 100),
                            new PropertiesConfigSource(
                                    Map.of(
                                            "danchu.service",
                                            ModelDatabase.SERVICE,
                                            "danchu.database.url",
                                            Infrastructure.database(ModelDatabase.SERVICE)),
                                    "this run",
                                    200),
                            new PropertiesConfigSource(own, "this test", 300))
                    .withMapping(mapping)
                    .build();
            return config.getConfigMapping(mapping);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

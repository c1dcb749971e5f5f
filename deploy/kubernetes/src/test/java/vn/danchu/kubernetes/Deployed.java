package vn.danchu.kubernetes;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** The configuration of a deployable as it finds it when it starts: what it is packaged with, under what a cluster gives it. */
final class Deployed {

    private static final String SHARED = "src/main/resources/META-INF/microprofile-config.properties";
    private static final int OF_A_LIBRARY = 100;
    private static final int OF_THE_APPLICATION = 250;
    private static final int OF_THE_ENVIRONMENT = 300;

    private Deployed() {}

    /** With these variables. */
    static Config with(String deployable, Map<String, String> variables) {
        boolean isService = !deployable.equals("gateway");
        String module = isService ? "services/" + deployable : deployable;
        var builder = new SmallRyeConfigBuilder()
                .withProfile("prod")
                .addDefaultInterceptors()
                .withSources(
                        file("services/production/" + SHARED, OF_A_LIBRARY),
                        file(module + "/src/main/resources/application.properties", OF_THE_APPLICATION),
                        new EnvConfigSource(variables, OF_THE_ENVIRONMENT));
        if (isService) {
            builder.withSources(file("services/platform/" + SHARED, OF_A_LIBRARY));
        }
        return builder.build();
    }

    private static PropertiesConfigSource file(String path, int ordinal) {
        try {
            Path file = Project.ROOT.resolve(path);
            return new PropertiesConfigSource(file.toUri().toURL(), ordinal);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

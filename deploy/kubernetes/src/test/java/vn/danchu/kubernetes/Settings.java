package vn.danchu.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;

/** Settings that every service has, read where they are written. */
final class Settings {

    private Settings() {}

    /** A whole number that every service has. */
    static int platform(String key) {
        return Integer.parseInt(value(key));
    }

    /** Seconds that every service has. */
    static int platformSeconds(String key) {
        String duration = value(key);
        if (!duration.endsWith("s")) {
            throw new AssertionError(duration + " is not in seconds");
        }
        return Integer.parseInt(duration.substring(0, duration.length() - 1));
    }

    /** The settings that every service has with that value. */
    static List<String> platformKeysHolding(String value) {
        Properties properties = platform();
        return properties.stringPropertyNames().stream()
                .filter(key -> properties.getProperty(key).equals(value))
                .sorted()
                .toList();
    }

    private static String value(String key) {
        String value = platform().getProperty(key);
        if (value == null) {
            throw new AssertionError("No service has " + key);
        }
        return value;
    }

    private static Properties platform() {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(
                Project.ROOT.resolve("services/platform/src/main/resources/META-INF/microprofile-config.properties"))) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}

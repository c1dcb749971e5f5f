package vn.danchu.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Settings of the deployables, read where they are written. */
final class Settings {

    private Settings() {}

    /** A whole number that every service has. */
    static int platform(String key) {
        return Integer.parseInt(
                of(Path.of("services/platform/src/main/resources/META-INF/microprofile-config.properties"), key));
    }

    /** Seconds that every service has. */
    static int platformSeconds(String key) {
        return seconds(
                of(Path.of("services/platform/src/main/resources/META-INF/microprofile-config.properties"), key));
    }

    private static int seconds(String duration) {
        if (!duration.endsWith("s")) {
            throw new AssertionError(duration + " is not in seconds");
        }
        return Integer.parseInt(duration.substring(0, duration.length() - 1));
    }

    private static String of(Path file, String key) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(Project.ROOT.resolve(file))) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        String value = properties.getProperty(key);
        if (value == null) {
            throw new AssertionError(file + " has no " + key);
        }
        return value;
    }
}

package vn.danchu.production;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/**
 * What is configured, by key. Left out is what merely repeats another setting ({@code ${danchu.service}}): it is judged
 * there, once, under the name to change it by.
 */
final class Settings {

    private final SortedMap<String, String> values;

    Settings(Map<String, String> values) {
        this.values = new TreeMap<>(values);
    }

    static Settings of(Config config) {
        SortedMap<String, String> values = new TreeMap<>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(Settings::isOurs)
                .forEach(name -> {
                    ConfigValue value = config.getConfigValue(name);
                    if (value.getValue() != null && !isRepetition(value.getRawValue())) {
                        values.put(name, value.getValue());
                    }
                });
        return new Settings(values);
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The keys of all values like that, in alphabetical order. */
    Stream<String> keysOf(Predicate<String> value) {
        return values.entrySet().stream()
                .filter(entry -> value.test(entry.getValue()))
                .map(Map.Entry::getKey);
    }

    /** The keys of a list, whole or in its parts ({@code key[0]}). */
    Stream<String> keysBelow(String list) {
        return values.keySet().stream().filter(key -> key.equals(list) || key.startsWith(list + "["));
    }

    /** Not the machine's own; and a variable of the environment appears under the key it sets as well. */
    private static boolean isOurs(String name) {
        return name.startsWith("danchu.")
                || name.startsWith("quarkus.")
                || name.startsWith("mp.jwt.")
                || name.startsWith("smallrye.jwt.");
    }

    private static boolean isRepetition(String raw) {
        return raw != null && raw.startsWith("${") && raw.indexOf('}') == raw.length() - 1;
    }
}

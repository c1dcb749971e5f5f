package vn.danchu.contracts;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A topic as {@code topics.yaml} fixes it.
 *
 * @param name of the topic
 * @param partitions it is created with
 * @param retention how long its records are kept; empty where without limit
 * @param cleanup what is kept of it
 * @param writer the service that sends on it
 * @param readers services and outside parties that may read it
 * @param note what it carries, in a sentence
 */
public record Topic(
        String name,
        int partitions,
        Optional<Duration> retention,
        Cleanup cleanup,
        String writer,
        Set<String> readers,
        String note) {

    public Topic {
        if (partitions < 1) {
            throw new IllegalArgumentException(name + ": a topic has at least one partition");
        }
        readers = Set.copyOf(readers);
    }

    /** Its settings in Kafka's own words, as the broker takes them when it creates the topic. */
    public Map<String, String> settings() {
        long milliseconds = retention.map(Duration::toMillis).orElse(-1L);
        return Map.of("cleanup.policy", cleanup.policy(), "retention.ms", Long.toString(milliseconds));
    }

    /** What is kept of a topic. */
    public enum Cleanup {
        /** Every record, for the retention. */
        DELETE,
        /** The newest record of each key. */
        COMPACT;

        private String policy() {
            return switch (this) {
                case DELETE -> "delete";
                case COMPACT -> "compact";
            };
        }
    }
}

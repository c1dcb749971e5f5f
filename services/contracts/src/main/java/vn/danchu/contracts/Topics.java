package vn.danchu.contracts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The topics of {@code topics.yaml}, in the order of the file. */
public final class Topics {

    private static final Topics DECLARED = read();

    private final Map<String, Topic> byName;

    private Topics(List<Topic> topics) {
        Map<String, Topic> names = new LinkedHashMap<>();
        for (Topic topic : topics) {
            if (names.put(topic.name(), topic) != null) {
                throw new IllegalStateException("topics.yaml names " + topic.name() + " twice");
            }
        }
        byName = names;
    }

    /** The topics of this release. */
    public static Topics declared() {
        return DECLARED;
    }

    /** All of them. */
    public Collection<Topic> all() {
        return List.copyOf(byName.values());
    }

    /** The topic of that name. */
    public Optional<Topic> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * Every topic on which an event travels: one for an event of a single service, one of each service for an event of
     * the mechanics that all share.
     */
    public List<Topic> carrying(Class<? extends Event> event) {
        return byName.values().stream()
                .filter(topic -> topic.name().equals(EventCatalogue.topic(event, topic.writer())))
                .toList();
    }

    private static Topics read() {
        ObjectReader reader = YAMLMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .build()
                .readerFor(Document.class);
        try (InputStream file = Topics.class.getResourceAsStream("/topics.yaml")) {
            if (file == null) {
                throw new IllegalStateException("topics.yaml is not on the class path");
            }
            Document document = reader.readValue(file);
            return new Topics(document.topics().stream().map(Declaration::topic).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("topics.yaml cannot be read", unreadable);
        }
    }

    private record Document(List<Declaration> topics) {}

    private record Declaration(
            String name,
            int partitions,
            String retention,
            Topic.Cleanup cleanup,
            String writer,
            Set<String> readers,
            String note) {

        Topic topic() {
            Optional<Duration> limit =
                    retention.equals("unlimited") ? Optional.empty() : Optional.of(Duration.parse(retention));
            return new Topic(name, partitions, limit, cleanup, writer, readers, note);
        }
    }
}

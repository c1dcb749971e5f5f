package vn.danchu.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.danchu.contracts.consultation.CommentEvent;
import vn.danchu.contracts.consultation.CommentSubmitted;
import vn.danchu.contracts.duty.DutyMet;

class EventCatalogueTest {

    @Test
    void knowsEveryRecordThatIsNamedOnTheWire() throws IOException, URISyntaxException {
        Set<Class<?>> named = compiledTypes()
                .filter(type -> type.isAnnotationPresent(EventType.class))
                .collect(Collectors.toSet());

        assertThat(EventCatalogue.events()).hasSizeGreaterThan(1).isEqualTo(named);
    }

    @Test
    void everyEventIsARecordWithAVersionedTypeOfThisProject() {
        assertThat(EventCatalogue.events()).allSatisfy(event -> {
            assertThat(event.isRecord()).isTrue();
            assertThat(EventCatalogue.type(event)).matches("vn\\.danchu\\.[a-z]+\\.[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*");
        });
    }

    @Test
    void findsTheRecordOfAType() {
        assertThat(EventCatalogue.find("vn.danchu.consultation.comment-submitted.v1"))
                .contains(CommentSubmitted.class);
    }

    @Test
    void aTypeOfANewerReleaseIsUnknown() {
        assertThat(EventCatalogue.find("vn.danchu.consultation.comment-submitted.v2"))
                .isEmpty();
    }

    @Test
    void anEventOfTheMechanicsIsSentOnTheTopicOfTheSendingService() {
        assertThat(EventCatalogue.topic(DutyMet.class, "dialogue")).isEqualTo("dialogue.duty.v1");
    }

    @Test
    void aSchemaIsIdentifiedByTheTypeOfItsEvent() {
        assertThat(EventCatalogue.schema(DutyMet.class))
                .hasToString("https://danchu.vn/schemas/vn.danchu.duty.met.v1.json");
    }

    @Test
    void aFamilyIsNoEvent() {
        assertThatThrownBy(() -> EventCatalogue.type(CommentEvent.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(CommentEvent.class.getName());
    }

    private static Stream<Class<?>> compiledTypes() throws IOException, URISyntaxException {
        Path classes = Path.of(
                Event.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files
                    .map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .<Class<?>>map(EventCatalogueTest::load)
                    .toList()
                    .stream();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Event.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(name, impossible);
        }
    }
}

package vn.danchu.consultation.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ElementPathsTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);

    private final List<UUID> loaded = new ArrayList<>();
    private final ElementPaths paths = new ElementPaths(10);

    @Test
    void aDraftIsLoadedOnce() {
        paths.of(FIRST, this::load);

        paths.of(FIRST, this::load);

        assertThat(loaded).containsExactly(FIRST);
    }

    @Test
    void theDraftLongestUnusedMakesRoom() {
        paths.of(FIRST, this::load);
        paths.of(SECOND, this::load);
        paths.of(FIRST, this::load);

        paths.of(THIRD, this::load);

        paths.of(FIRST, this::load);
        paths.of(SECOND, this::load);
        assertThat(loaded).containsExactly(FIRST, SECOND, THIRD, SECOND);
        assertThat(paths.size()).isLessThanOrEqualTo(10);
    }

    @Test
    void aDraftThatIsNotThereIsLookedForAgain() {
        paths.of(FIRST, _ -> Map.of());

        paths.of(FIRST, this::load);

        assertThat(loaded).containsExactly(FIRST);
    }

    private Map<String, ElementReference> load(UUID draft) {
        loaded.add(draft);
        return IntStream.rangeClosed(1, 4)
                .mapToObj(number -> new ElementReference("dieu-" + number, "Điều " + number, number))
                .collect(Collectors.toMap(ElementReference::path, reference -> reference));
    }
}

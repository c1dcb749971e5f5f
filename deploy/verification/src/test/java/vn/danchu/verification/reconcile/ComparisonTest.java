package vn.danchu.verification.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private final Comparison comparison = new Comparison();

    @Test
    void agreementOnNothingIsNone() {
        comparison.add("comments", new TreeMap<>(), new TreeMap<>());

        assertThat(comparison.agrees()).isFalse();
    }

    @Test
    void theSameFiguresOnBothSidesAgree() {
        comparison.add("comments", new TreeMap<>(Map.of("26743", 3L)), new TreeMap<>(Map.of("26743", 3L)));

        assertThat(comparison.agrees()).isTrue();
        assertThat(comparison.lines()).containsExactly(new Comparison.Line("comments", 1, 0));
    }

    @Test
    void anotherValueAndAFigureThatOneSideLacksAreDifferences() {
        comparison.add(
                "comments",
                new TreeMap<>(Map.of("26743", 3L, "26740", 1L)),
                new TreeMap<>(Map.of("26743", 4L, "26737", 1L)));

        assertThat(comparison.agrees()).isFalse();
        assertThat(comparison.differences())
                .containsExactly(
                        "comments [26737]: owner nothing, city 1",
                        "comments [26740]: owner 1, city nothing",
                        "comments [26743]: owner 3, city 4");
    }
}

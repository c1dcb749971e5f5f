package vn.danchu.insight.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicFiguresTest {

    @ParameterizedTest
    @CsvSource({"0,", "1,", "4,", "5,5", "9,5", "10,10", "304,300"})
    void peopleAreShownInStepsOfFiveAndNotBelow(long people, Long shown) {
        List<PublicFigures.Cell> cells =
                PublicFigures.of(Measure.LATE_COMMENTS, Map.of(comment("CITIZEN", "PORTAL", "AGREE"), people));

        assertThat(cells).containsExactly(new PublicFigures.Cell(Map.of(), Optional.ofNullable(shown)));
    }

    @Test
    void noneAndFewLookTheSame() {
        assertThat(PublicFigures.of(Measure.COMMENTS, Map.of()))
                .isEqualTo(PublicFigures.of(
                        Measure.COMMENTS,
                        Map.of(comment("CITIZEN", "PORTAL", "AGREE"), 3L, comment("FRONT", "PORTAL", "OTHER"), 1L)));
    }

    @Test
    void oneSmallStanceKeepsTheWholeSplitBack() {
        List<PublicFigures.Cell> cells = PublicFigures.of(
                Measure.COMMENTS,
                Map.of(
                        comment("CITIZEN", "PORTAL", "AGREE"), 20L,
                        comment("CITIZEN", "PORTAL", "DISAGREE"), 4L,
                        comment("CITIZEN", "PORTAL", "OTHER"), 20L));

        assertThat(cells).containsExactly(new PublicFigures.Cell(Map.of(), Optional.of(40L)));
    }

    @Test
    void aStanceThatNobodyTookKeepsTheSplitBackToo() {
        List<PublicFigures.Cell> cells = PublicFigures.of(
                Measure.COMMENTS,
                Map.of(comment("CITIZEN", "PORTAL", "AGREE"), 20L, comment("CITIZEN", "PORTAL", "OTHER"), 20L));

        assertThat(cells).containsExactly(new PublicFigures.Cell(Map.of(), Optional.of(40L)));
    }

    @Test
    void stancesAreAddedUpOverAuthorsAndChannelsAndRounded() {
        List<PublicFigures.Cell> cells = PublicFigures.of(
                Measure.COMMENTS,
                Map.of(
                        comment("CITIZEN", "PORTAL", "AGREE"), 4L,
                        comment("FRONT", "PORTAL", "AGREE"), 4L,
                        comment("CITIZEN", "SUGGESTION_BOX", "DISAGREE"), 6L,
                        comment("CITIZEN", "PORTAL", "OTHER"), 5L));

        assertThat(cells)
                .containsExactlyInAnyOrder(
                        new PublicFigures.Cell(Map.of(), Optional.of(15L)),
                        new PublicFigures.Cell(Map.of("stance", "AGREE"), Optional.of(5L)),
                        new PublicFigures.Cell(Map.of("stance", "DISAGREE"), Optional.of(5L)),
                        new PublicFigures.Cell(Map.of("stance", "OTHER"), Optional.of(5L)));
    }

    @Test
    void anAnswerIsNeverHidden() {
        List<PublicFigures.Cell> cells = PublicFigures.of(
                Measure.RESPONSES,
                Map.of(
                        Map.of("authorKind", "CITIZEN", "stance", "AGREE", "disposition", "ACCEPTED"), 1L,
                        Map.of("authorKind", "FRONT", "stance", "OTHER", "disposition", "ACCEPTED"), 1L,
                        Map.of("authorKind", "CITIZEN", "stance", "AGREE", "disposition", "NOT_ACCEPTED"), 1L));

        assertThat(cells)
                .containsExactlyInAnyOrder(
                        new PublicFigures.Cell(Map.of("disposition", "ACCEPTED"), Optional.of(2L)),
                        new PublicFigures.Cell(Map.of("disposition", "NOT_ACCEPTED"), Optional.of(1L)));
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void whatHasNoPublicRuleIsNotShown(Measure measure) {
        boolean shown = !PublicFigures.of(measure, Map.of(Map.of(), 7L)).isEmpty();

        assertThat(shown).isEqualTo(PublicFigures.shows(measure));
    }

    /**
     * Comments arrive one by one in any order; after each, everybody sees what everybody may see. No number of people, and no
     * difference of two numbers of one cell at two times, may lie between 1 and 4; nor may a stance be what remains of the
     * total when the other two are taken away.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void noNumberAndNoDifferenceGivesASmallCellAway(long seed) {
        Random random = new Random(seed);
        Map<Map<String, String>, Long> figures = new HashMap<>();
        Map<Map<String, String>, List<Long>> seen = new HashMap<>();
        for (int step = 0; step < 200; step++) {
            String stance = random.nextInt(100) < 80 ? "AGREE" : random.nextBoolean() ? "DISAGREE" : "OTHER";
            String channel = random.nextBoolean() ? "PORTAL" : "SUGGESTION_BOX";
            figures.merge(comment("CITIZEN", channel, stance), 1L, Long::sum);
            Map<Map<String, String>, Long> shown = PublicFigures.of(Measure.COMMENTS, figures).stream()
                    .filter(cell -> cell.value().isPresent())
                    .collect(Collectors.toMap(
                            PublicFigures.Cell::dimensions, cell -> cell.value().orElseThrow()));
            shown.forEach((cell, value) -> seen.computeIfAbsent(cell, first -> new ArrayList<>(List.of(0L)))
                    .add(value));
            assertThat(shown.size())
                    .as("seed %d, step %d: all stances or none", seed, step)
                    .isIn(0, 1, 4);
        }
        assertThat(seen).isNotEmpty();
        seen.forEach((cell, values) -> {
            for (long one : values) {
                for (long other : values) {
                    assertThat(Math.abs(one - other) % PublicFigures.STEP)
                            .as("seed %d, cell %s: %d and %d", seed, cell, one, other)
                            .isZero();
                }
            }
        });
    }

    private static Map<String, String> comment(String authorKind, String channel, String stance) {
        return Map.of("authorKind", authorKind, "channel", channel, "stance", stance);
    }
}

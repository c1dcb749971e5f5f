package vn.danchu.insight.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.danchu.contracts.UnitRef;
import vn.danchu.insight.measure.PublicAnswer.Row;
import vn.danchu.platform.unit.Heirs;

/** Phường Một (00001) and Phường Hai (00002) have become Phường Mới, which keeps 00001. */
class PublicAnswerTest {

    private static final UnitRef ONE = new UnitRef("00001", LocalDate.of(2025, 7, 1));
    private static final UnitRef TWO = new UnitRef("00002", LocalDate.of(2025, 7, 1));
    private static final UnitRef NEW = new UnitRef("00001", LocalDate.of(2026, 9, 1));
    private static final Heirs MERGED = new Heirs(Map.of(ONE, NEW, TWO, NEW));

    @Test
    void aMergedUnitIsShownUnderTheOneThatTookItsPlaceAndNowhereElse() {
        List<Row> rows =
                PublicAnswer.apart(totals(Measure.CRITICISMS_ISSUED, Map.of(ONE, 1L, TWO, 2L, NEW, 4L)), MERGED::of);

        assertThat(rows).containsExactly(new Row(NEW, "criticisms-issued", Map.of(), 7L, false));
    }

    @Test
    void whoWasTooFewToBeShownIsNotShownByAMerger() {
        assertThat(PublicAnswer.apart(totals(Measure.LATE_COMMENTS, Map.of(ONE, 4L, TWO, 4L)), MERGED::of))
                .containsExactly(new Row(NEW, "late-comments", Map.of(), null, true));
        assertThat(PublicAnswer.apart(totals(Measure.LATE_COMMENTS, Map.of(ONE, 9L, TWO, 4L)), MERGED::of))
                .containsExactly(new Row(NEW, "late-comments", Map.of(), 5L, true));
    }

    @Test
    void theSumOfAllUnitsIsTheSameBeforeAndAfterAMerger() {
        var totals = totals(Measure.LATE_COMMENTS, Map.of(ONE, 9L, TWO, 12L, NEW, 3L));

        assertThat(PublicAnswer.together(PublicAnswer.apart(totals, MERGED::of)))
                .isEqualTo(PublicAnswer.together(PublicAnswer.apart(totals, UnaryOperator.identity())))
                .containsExactly(new Row(null, "late-comments", Map.of(), 15L, true));
    }

    @Test
    void unitsComeInTheOrderOfTheirCodesAndAge() {
        Heirs moved = new Heirs(Map.of(ONE, new UnitRef("00009", NEW.validFrom())));

        assertThat(PublicAnswer.apart(totals(Measure.CRITICISMS_ISSUED, Map.of(ONE, 1L, TWO, 2L)), moved::of))
                .extracting(row -> row.unit() == null ? "" : row.unit().code())
                .containsExactly("00002", "00009");
    }

    private static Map<UnitRef, Map<Measure, Map<Map<String, String>, Long>>> totals(
            Measure measure, Map<UnitRef, Long> values) {
        Map<UnitRef, Map<Measure, Map<Map<String, String>, Long>>> totals = new LinkedHashMap<>();
        values.forEach((unit, value) -> totals.put(unit, Map.of(measure, Map.of(Map.of(), value))));
        return totals;
    }
}

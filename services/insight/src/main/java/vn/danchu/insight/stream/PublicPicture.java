package vn.danchu.insight.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.insight.MeasureChanged;
import vn.danchu.insight.measure.Measure;
import vn.danchu.insight.measure.PublicFigures;

/** What everybody sees of all units, kept beside what officials see. */
final class PublicPicture {

    private final Map<Key, Map<Map<String, String>, Long>> exact = new HashMap<>();
    private final Map<Key, Map<Map<String, String>, Long>> shown = new LinkedHashMap<>();

    /** Takes a new value, and says what everybody sees otherwise than before. */
    List<PublicFigure> change(MeasureChanged figure) {
        Optional<Measure> measure = Measure.find(figure.measure()).filter(PublicFigures::shows);
        if (measure.isEmpty()) {
            return List.of();
        }
        Key key = new Key(figure.unit(), measure.get());
        Map<Map<String, String>, Long> totals = exact.computeIfAbsent(key, first -> new HashMap<>());
        totals.put(figure.dimensions(), figure.total());
        Map<Map<String, String>, Long> after = new LinkedHashMap<>();
        for (PublicFigures.Cell cell : PublicFigures.of(key.measure, totals)) {
            cell.value().ifPresent(value -> after.put(cell.dimensions(), value));
        }
        @Nullable Map<Map<String, String>, Long> replaced = shown.put(key, after);
        return difference(key, replaced == null ? Map.of() : replaced, after);
    }

    /** All that is shown. */
    List<PublicFigure> all() {
        List<PublicFigure> figures = new ArrayList<>();
        shown.forEach((key, cells) -> cells.forEach(
                (dimensions, value) -> figures.add(new PublicFigure(key.unit, key.measure.key(), dimensions, value))));
        return figures;
    }

    private static List<PublicFigure> difference(
            Key key, Map<Map<String, String>, Long> before, Map<Map<String, String>, Long> after) {
        SequencedSet<Map<String, String>> cells = new LinkedHashSet<>(before.keySet());
        cells.addAll(after.keySet());
        List<PublicFigure> changed = new ArrayList<>();
        for (Map<String, String> cell : cells) {
            @Nullable Long now = after.get(cell);
            if (now == null || !now.equals(before.get(cell))) {
                changed.add(new PublicFigure(key.unit, key.measure.key(), cell, now));
            }
        }
        return changed;
    }

    private record Key(UnitRef unit, Measure measure) {}
}

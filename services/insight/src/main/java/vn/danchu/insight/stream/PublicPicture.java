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
import vn.danchu.platform.unit.Heirs;

/**
 * What everybody sees of all units, kept beside what officials see. What is counted for units that have been merged is shown
 * under the unit that took their place: the sum of what is shown of each, so that the merger shows nobody who was hidden.
 */
final class PublicPicture {

    private final Heirs heirs;
    private final Map<Key, Map<Map<String, String>, Long>> exact = new HashMap<>();
    private final Map<Key, Map<Key, Map<Map<String, String>, Long>>> shownOfEach = new HashMap<>();
    private final Map<Key, Map<Map<String, String>, Long>> shown = new LinkedHashMap<>();

    PublicPicture(Heirs heirs) {
        this.heirs = heirs;
    }

    /** Takes a new value, and says what everybody sees otherwise than before. */
    List<PublicFigure> change(MeasureChanged figure) {
        Optional<Measure> measure = Measure.find(figure.measure()).filter(PublicFigures::shows);
        if (measure.isEmpty()) {
            return List.of();
        }
        Key counted = new Key(figure.unit(), measure.get());
        Map<Map<String, String>, Long> totals = exact.computeIfAbsent(counted, first -> new HashMap<>());
        totals.put(figure.dimensions(), figure.total());
        Key key = new Key(heirs.of(figure.unit()), measure.get());
        Map<Key, Map<Map<String, String>, Long>> each =
                shownOfEach.computeIfAbsent(key, first -> new LinkedHashMap<>());
        each.put(counted, shown(counted.measure, totals));
        Map<Map<String, String>, Long> after = new LinkedHashMap<>();
        each.values().forEach(cells -> cells.forEach((cell, value) -> after.merge(cell, value, Long::sum)));
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

    private static Map<Map<String, String>, Long> shown(Measure measure, Map<Map<String, String>, Long> totals) {
        Map<Map<String, String>, Long> shown = new LinkedHashMap<>();
        for (PublicFigures.Cell cell : PublicFigures.of(measure, totals)) {
            cell.value().ifPresent(value -> shown.put(cell.dimensions(), value));
        }
        return shown;
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

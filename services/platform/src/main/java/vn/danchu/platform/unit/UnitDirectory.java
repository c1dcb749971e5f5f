package vn.danchu.platform.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.rule.DomainRule;
import vn.danchu.platform.text.VietnameseText;

/** All units at one moment, to look up, to climb and to search. Immutable. */
@DomainRule
final class UnitDirectory {

    private static final Comparator<Found> BEST_FIRST = Comparator.comparing(Found::match)
            .thenComparingInt(found -> found.unit().ref().code().length())
            .thenComparing(found -> found.unit().ref().code());

    private static final Comparator<Unit> BY_CODE = Comparator.comparing(
                    (Unit unit) -> unit.ref().code())
            .thenComparing(unit -> unit.ref().validFrom());

    private final Map<String, List<UnitSpan>> byCode;
    private final Map<UnitRef, Unit> byRef;
    private final List<Searchable> searchable;

    UnitDirectory(List<UnitSpan> spans) {
        this.byCode = spans.stream()
                .collect(Collectors.groupingBy(span -> span.unit().ref().code()));
        Map<UnitRef, Unit> units = new LinkedHashMap<>();
        spans.forEach(span -> units.put(span.unit().ref(), span.unit()));
        this.byRef = Map.copyOf(units);
        this.searchable = spans.stream().map(Searchable::of).toList();
    }

    int size() {
        return byRef.size();
    }

    Optional<Unit> find(String code, LocalDate on) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(span -> span.holdsOn(on))
                .map(UnitSpan::unit)
                .findFirst();
    }

    Optional<Unit> find(UnitRef ref) {
        return Optional.ofNullable(byRef.get(ref));
    }

    /** The units above, nearest first. */
    List<Unit> ancestors(UnitRef ref) {
        List<Unit> ancestors = new ArrayList<>();
        Unit above = parentOf(byRef.get(ref));
        while (above != null && !ancestors.contains(above)) {
            ancestors.add(above);
            above = parentOf(above);
        }
        return List.copyOf(ancestors);
    }

    boolean covers(UnitRef upper, UnitRef lower) {
        return upper.equals(lower)
                || ancestors(lower).stream().anyMatch(unit -> unit.ref().equals(upper));
    }

    /** A unit and all that are or once were below it, by code and age. */
    List<Unit> within(UnitRef upper) {
        return byRef.values().stream()
                .filter(unit -> covers(upper, unit.ref()))
                .sorted(BY_CODE)
                .toList();
    }

    /** Units of a day by name, best match first: as written, then but for the place of the tone, then without marks. */
    List<Unit> search(String query, LocalDate on, int limit) {
        Keys keys = Keys.of(VietnameseText.normalise(query));
        if (keys.written().isEmpty()) {
            return List.of();
        }
        return searchable.stream()
                .filter(candidate -> candidate.span().holdsOn(on))
                .map(candidate -> candidate.found(keys))
                .filter(Objects::nonNull)
                .sorted(BEST_FIRST)
                .limit(limit)
                .map(Found::unit)
                .toList();
    }

    private @Nullable Unit parentOf(@Nullable Unit unit) {
        return unit == null || unit.parent() == null ? null : byRef.get(unit.parent());
    }

    /** How well a name answers a query, best first. */
    private enum Match {
        WRITTEN,
        TONE_KEY,
        FOLD,
        PART_OF_TONE_KEY,
        PART_OF_FOLD
    }

    private record Found(Unit unit, Match match) {}

    private record Keys(String written, String toneKey, String fold) {

        static Keys of(String text) {
            return new Keys(text, VietnameseText.toneKey(text), VietnameseText.fold(text));
        }

        @Nullable Match answers(Keys query) {
            if (written.equals(query.written)) {
                return Match.WRITTEN;
            }
            if (toneKey.equals(query.toneKey)) {
                return Match.TONE_KEY;
            }
            if (fold.equals(query.fold)) {
                return Match.FOLD;
            }
            if (toneKey.contains(query.toneKey)) {
                return Match.PART_OF_TONE_KEY;
            }
            return fold.contains(query.fold) ? Match.PART_OF_FOLD : null;
        }
    }

    private record Searchable(UnitSpan span, Keys name, Keys fullName) {

        static Searchable of(UnitSpan span) {
            return new Searchable(
                    span, Keys.of(span.unit().name()), Keys.of(span.unit().fullName()));
        }

        @Nullable Found found(Keys query) {
            Match best = better(name.answers(query), fullName.answers(query));
            return best == null ? null : new Found(span.unit(), best);
        }

        private static @Nullable Match better(@Nullable Match one, @Nullable Match other) {
            if (one == null) {
                return other;
            }
            return other == null || one.compareTo(other) < 0 ? one : other;
        }
    }
}

package vn.danchu.platform.unit;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.rule.DomainRule;
import vn.danchu.platform.text.VietnameseText;

/** All units at one moment, to look up, to climb and to search. Immutable. */
@DomainRule
final class UnitDirectory {

    /** By match, provinces before communes, then as a Vietnamese dictionary orders names. */
    private static final Comparator<Found> BEST_FIRST = Comparator.comparing(Found::match)
            .thenComparingInt(found -> found.unit().ref().code().length())
            .thenComparing(found -> found.unit().name(), VietnameseText.order())
            .thenComparing(found -> found.unit().ref().code());

    private static final Comparator<Unit> BY_CODE = Comparator.comparing(
                    (Unit unit) -> unit.ref().code())
            .thenComparing(unit -> unit.ref().validFrom());

    private static final Comparator<UnitSpan> BY_BEGINNING =
            Comparator.comparing(span -> span.unit().ref().validFrom());

    private final Map<String, List<UnitSpan>> byCode;
    private final Map<UnitRef, UnitSpan> byRef;
    private final Map<UnitRef, List<UnitSpan>> bySuccessor;
    private final Map<UnitRef, List<UnitSpan>> byUpper;
    private final List<Searchable> searchable;

    UnitDirectory(List<UnitSpan> spans) {
        this.byCode = spans.stream()
                .sorted(BY_BEGINNING)
                .collect(Collectors.groupingBy(span -> span.unit().ref().code()));
        Map<UnitRef, UnitSpan> units = new LinkedHashMap<>();
        spans.forEach(span -> units.put(span.unit().ref(), span));
        this.byRef = Map.copyOf(units);
        this.bySuccessor = by(spans, UnitSpan::successor);
        this.byUpper = by(spans, span -> span.unit().parent());
        this.searchable = spans.stream().map(Searchable::of).toList();
    }

    private static Map<UnitRef, List<UnitSpan>> by(
            List<UnitSpan> spans, Function<UnitSpan, @Nullable UnitRef> attribute) {
        Map<UnitRef, List<UnitSpan>> groups = new HashMap<>();
        for (UnitSpan span : spans) {
            @Nullable UnitRef group = attribute.apply(span);
            if (group != null) {
                groups.computeIfAbsent(group, first -> new ArrayList<>()).add(span);
            }
        }
        return Map.copyOf(groups);
    }

    int size() {
        return byRef.size();
    }

    /** The unit that a code names on a day. Where two overlap for a moment, the newer one. */
    Optional<Unit> find(String code, LocalDate on) {
        return newest(code, span -> span.holdsOn(on)).map(UnitSpan::unit);
    }

    Optional<Unit> find(UnitRef ref) {
        return Optional.ofNullable(byRef.get(ref)).map(UnitSpan::unit);
    }

    /**
     * Where a code leads on a day: to the unit it names, or, where it names none any more, to the one that has taken the
     * place of the last it named.
     */
    Optional<Unit> follow(String code, LocalDate on) {
        return newest(code, span -> span.hasBegunOn(on))
                .map(span -> byRef.get(heir(span.unit().ref(), on)))
                .filter(span -> span.holdsOn(on))
                .map(UnitSpan::unit);
    }

    /** The unit that has taken the place of another by a day; the unit itself while it holds, or where it is unknown. */
    UnitRef heir(UnitRef ref, LocalDate on) {
        Set<UnitRef> passed = new HashSet<>();
        UnitRef heir = ref;
        @Nullable UnitRef next = successor(heir, on);
        while (next != null && passed.add(heir)) {
            heir = next;
            next = successor(heir, on);
        }
        return heir;
    }

    /** A unit and all that were merged into it by a day, directly or one after the other. */
    Set<UnitRef> lineage(UnitRef ref, LocalDate on) {
        Set<UnitRef> lineage = new LinkedHashSet<>();
        Deque<UnitRef> open = new ArrayDeque<>(List.of(ref));
        while (!open.isEmpty()) {
            UnitRef each = open.pop();
            if (lineage.add(each)) {
                bySuccessor.getOrDefault(each, List.of()).stream()
                        .filter(span -> !span.holdsOn(on))
                        .forEach(span -> open.add(span.unit().ref()));
            }
        }
        return Collections.unmodifiableSet(lineage);
    }

    /** The heirs of all units that have ended by a day. */
    Heirs heirs(LocalDate on) {
        Map<UnitRef, UnitRef> heirs = new HashMap<>();
        bySuccessor.values().stream()
                .flatMap(List::stream)
                .map(span -> span.unit().ref())
                .forEach(ref -> {
                    UnitRef heir = heir(ref, on);
                    if (!heir.equals(ref)) {
                        heirs.put(ref, heir);
                    }
                });
        return new Heirs(heirs);
    }

    /** The units above, nearest first. */
    List<Unit> ancestors(UnitRef ref) {
        List<Unit> ancestors = new ArrayList<>();
        @Nullable Unit above = parentOf(find(ref).orElse(null));
        while (above != null && !ancestors.contains(above)) {
            ancestors.add(above);
            above = parentOf(above);
        }
        return List.copyOf(ancestors);
    }

    /** Whether {@code lower} is {@code upper}, lies below it, or was merged into such a unit. */
    boolean covers(UnitRef upper, UnitRef lower) {
        Set<UnitRef> seen = new HashSet<>();
        Deque<UnitRef> open = new ArrayDeque<>(List.of(lower));
        while (!open.isEmpty()) {
            UnitRef ref = open.pop();
            if (ref.equals(upper)) {
                return true;
            }
            @Nullable UnitSpan span = byRef.get(ref);
            if (span != null && seen.add(ref)) {
                Stream.of(Optional.ofNullable(span.unit().parent()), Optional.ofNullable(span.successor()))
                        .flatMap(Optional::stream)
                        .forEach(open::push);
            }
        }
        return false;
    }

    /** A unit and all that are or once were below it, by code and age. */
    List<Unit> within(UnitRef upper) {
        Set<UnitRef> within = new HashSet<>();
        Deque<UnitRef> open = new ArrayDeque<>(List.of(upper));
        while (!open.isEmpty()) {
            UnitRef ref = open.pop();
            if (within.add(ref)) {
                Stream.of(byUpper, bySuccessor)
                        .flatMap(groups -> groups.getOrDefault(ref, List.of()).stream())
                        .forEach(span -> open.push(span.unit().ref()));
            }
        }
        return within.stream()
                .flatMap(ref -> find(ref).stream())
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
        return unit == null || unit.parent() == null
                ? null
                : find(unit.parent()).orElse(null);
    }

    private @Nullable UnitRef successor(UnitRef ref, LocalDate on) {
        @Nullable UnitSpan span = byRef.get(ref);
        return span == null || span.holdsOn(on) || !span.hasBegunOn(on) ? null : span.successor();
    }

    private Optional<UnitSpan> newest(String code, Predicate<UnitSpan> wanted) {
        return byCode.getOrDefault(code, List.of()).stream().filter(wanted).reduce((older, newer) -> newer);
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

package vn.danchu.platform.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What the inbox promises, as plain lists: which events have had their effect, in which order, and which are parked behind which. */
final class EffectsModel {

    private final Set<Integer> taken;
    private final Map<Integer, List<Long>> effects;
    private final List<Parked> parked;

    EffectsModel() {
        this(Set.of(), Map.of(), List.of());
    }

    private EffectsModel(Set<Integer> taken, Map<Integer, List<Long>> effects, List<Parked> parked) {
        this.taken = new HashSet<>(taken);
        this.effects = new HashMap<>(effects);
        this.parked = new ArrayList<>(parked);
    }

    EffectsModel copy() {
        return new EffectsModel(taken, effects, parked);
    }

    /** Takes records in their order, however often some of them have been taken before. */
    void take(List<Arriving> records, Set<Integer> refused) {
        for (Arriving arriving : records) {
            if (arriving.what() != What.UNKNOWN && taken.add(arriving.offset())) {
                takeNew(arriving, refused);
            }
        }
    }

    private void takeNew(Arriving arriving, Set<Integer> refused) {
        OptionalInt first = firstParked(arriving);
        boolean bad = switch (arriving.what()) {
            case EVENT -> refused.contains(arriving.aggregate());
            case UNREADABLE, WITHOUT_KEY -> true;
            case UNKNOWN -> false;
        };
        if (bad || first.isPresent()) {
            parked.add(new Parked(arriving, first));
        } else {
            effect(arriving);
        }
    }

    private OptionalInt firstParked(Arriving arriving) {
        return arriving.what() == What.WITHOUT_KEY
                ? OptionalInt.empty()
                : parkedOf(arriving.aggregate()).stream()
                        .filter(before -> before.behind().isEmpty())
                        .mapToInt(before -> before.record().offset())
                        .findFirst();
    }

    /** How many have their effect now; nothing where one fails again, and then all stay as they were. */
    Optional<Integer> retry(int offset, Set<Integer> refused) {
        Optional<Parked> asked =
                parked.stream().filter(one -> one.record().offset() == offset).findFirst();
        if (asked.isEmpty()) {
            return Optional.of(0);
        }
        Arriving record = asked.get().record();
        List<Parked> together = record.what() == What.WITHOUT_KEY ? List.of(asked.get()) : parkedOf(record.aggregate());
        if (together.stream().anyMatch(one -> one.record().what() != What.EVENT)
                || refused.contains(record.aggregate())) {
            return Optional.empty();
        }
        parked.removeAll(together);
        together.stream()
                .map(Parked::record)
                .sorted(Comparator.comparingLong(Arriving::version))
                .forEach(this::effect);
        return Optional.of(together.size());
    }

    private List<Parked> parkedOf(int aggregate) {
        return parked.stream()
                .filter(one ->
                        one.record().what() != What.WITHOUT_KEY && one.record().aggregate() == aggregate)
                .toList();
    }

    private void effect(Arriving arriving) {
        List<Long> more = new ArrayList<>(effects.getOrDefault(arriving.aggregate(), List.of()));
        more.add(arriving.version());
        effects.put(arriving.aggregate(), List.copyOf(more));
    }

    /** All there is to see of it. */
    Seen seen() {
        Map<Integer, OptionalInt> behind = new HashMap<>();
        parked.forEach(one -> behind.put(one.record().offset(), one.behind()));
        return new Seen(Map.copyOf(effects), Map.copyOf(behind), Set.copyOf(taken));
    }

    /** What a record of the topic is. */
    enum What {
        EVENT,
        /** Of a type that only a newer service knows. */
        UNKNOWN,
        /** No event, though its key is that of an aggregate. */
        UNREADABLE,
        /** No event, and nobody can say of what. */
        WITHOUT_KEY
    }

    /**
     * A record of the topic.
     *
     * @param offset where it lies
     * @param what it is
     * @param aggregate number of its subject
     * @param version of the aggregate after it; of use for an event only
     */
    record Arriving(int offset, What what, int aggregate, long version) {}

    /**
     * What the tables can be asked.
     *
     * @param effects the versions of each aggregate in the order of their effects
     * @param parked the offset of each parked record, with that of the one it is behind
     * @param taken the offsets of all that were taken
     */
    record Seen(Map<Integer, List<Long>> effects, Map<Integer, OptionalInt> parked, Set<Integer> taken) {}

    private record Parked(Arriving record, OptionalInt behind) {}
}

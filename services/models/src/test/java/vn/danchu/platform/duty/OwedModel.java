package vn.danchu.platform.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.duty.DutyBreached;
import vn.danchu.contracts.duty.DutyCancelled;
import vn.danchu.contracts.duty.DutyEvent;
import vn.danchu.contracts.duty.DutyMet;
import vn.danchu.contracts.duty.DutyMoved;
import vn.danchu.contracts.duty.DutyOpened;
import vn.danchu.contracts.duty.DutyPaused;
import vn.danchu.contracts.duty.DutyResumed;
import vn.danchu.contracts.duty.DutyState;

/** The rules of duties told a second time, as a plain table of what is owed and what was told of it. */
final class OwedModel {

    private final Map<Verb.Which, Owed> owed;

    OwedModel() {
        this(Map.of());
    }

    private OwedModel(Map<Verb.Which, Owed> owed) {
        this.owed = new HashMap<>(owed);
    }

    OwedModel copy() {
        return new OwedModel(owed);
    }

    Map<Verb.Which, Owed> owed() {
        return Map.copyOf(owed);
    }

    void apply(Verb verb, Instant now, LocalDate today) {
        Verb.Which which = verb.which();
        switch (verb) {
            case Verb.Open(Verb.Which _, int dueIn) -> owed.putIfAbsent(which, Owed.opened(today.plusDays(dueIn)));
            case Verb.Meet _ -> {
                breach(which, now, today);
                change(which, duty -> duty.pending() || duty.state() == DutyState.BREACHED, duty -> duty.met(now));
            }
            case Verb.Move(Verb.Which _, int dueIn) -> {
                breach(which, now, today);
                LocalDate dueOn = today.plusDays(dueIn);
                change(which, duty -> duty.pending() && !duty.dueOn().equals(dueOn), duty -> duty.moved(dueOn));
            }
            case Verb.Pause _ -> {
                breach(which, now, today);
                change(
                        which,
                        duty -> duty.state() == DutyState.OPEN,
                        duty -> duty.now(DutyState.PAUSED, duty.dueOn(), DutyPaused.class));
            }
            case Verb.Resume(Verb.Which _, int dueIn) ->
                change(
                        which,
                        duty -> duty.state() == DutyState.PAUSED,
                        duty -> duty.now(DutyState.OPEN, today.plusDays(dueIn), DutyResumed.class));
            case Verb.Cancel _ -> {
                breach(which, now, today);
                change(which, Owed::pending, duty -> duty.now(DutyState.CANCELLED, duty.dueOn(), DutyCancelled.class));
            }
        }
    }

    /** Marks what is late, but for those that others hold; returns how many. */
    int sweep(Instant now, LocalDate today, Set<Verb.Which> held) {
        int breached = 0;
        for (Verb.Which which : List.copyOf(owed.keySet())) {
            if (!held.contains(which) && breach(which, now, today)) {
                breached++;
            }
        }
        return breached;
    }

    private boolean breach(Verb.Which which, Instant now, LocalDate today) {
        return change(
                which,
                duty -> duty.state() == DutyState.OPEN && duty.dueOn().isBefore(today),
                duty -> duty.breached(now));
    }

    private boolean change(Verb.Which which, Predicate<Owed> allowed, UnaryOperator<Owed> change) {
        Owed before = owed.get(which);
        if (before == null || !allowed.test(before)) {
            return false;
        }
        owed.put(which, change.apply(before));
        return true;
    }

    /** A duty with everything that was told of it, in its order. */
    record Owed(
            DutyState state,
            LocalDate dueOn,
            @Nullable Instant metAt,
            @Nullable Instant breachedAt,
            List<Told> told) {

        Owed {
            told = List.copyOf(told);
        }

        static Owed opened(LocalDate dueOn) {
            return new Owed(
                    DutyState.OPEN,
                    dueOn,
                    null,
                    null,
                    List.of(new Told(1, DutyOpened.class, DutyState.OPEN, dueOn, null)));
        }

        boolean pending() {
            return switch (state) {
                case OPEN, PAUSED -> true;
                case MET, BREACHED, CANCELLED -> false;
            };
        }

        Owed met(Instant now) {
            return new Owed(DutyState.MET, dueOn, now, breachedAt, more(DutyState.MET, dueOn, DutyMet.class, null));
        }

        Owed breached(Instant now) {
            return new Owed(
                    DutyState.BREACHED, dueOn, metAt, now, more(DutyState.BREACHED, dueOn, DutyBreached.class, null));
        }

        Owed moved(LocalDate next) {
            return new Owed(state, next, metAt, breachedAt, more(state, next, DutyMoved.class, dueOn));
        }

        Owed now(DutyState next, LocalDate due, Class<? extends DutyEvent> event) {
            return new Owed(next, due, metAt, breachedAt, more(next, due, event, null));
        }

        private List<Told> more(
                DutyState next, LocalDate due, Class<? extends DutyEvent> event, @Nullable LocalDate previouslyDueOn) {
            List<Told> more = new ArrayList<>(told);
            more.add(new Told(told.size() + 1L, event, next, due, previouslyDueOn));
            return more;
        }
    }

    /** An event of a duty, with the duty as it stood after it. */
    record Told(
            long version,
            Class<? extends DutyEvent> event,
            DutyState state,
            LocalDate dueOn,
            @Nullable LocalDate previouslyDueOn) {}
}

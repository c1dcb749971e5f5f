package vn.danchu.platform.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import vn.danchu.platform.database.OpenRequest;
import vn.danchu.platform.database.Together;
import vn.danchu.platform.time.ClockInHand;

/**
 * Duties through any history: several verbs in one transaction that is kept or given up, days that pass, sweepers between and
 * during requests, and requests for the same duty at the same moment. After each step the tables and what was told are those of {@link OwedModel};
 * so a breach is marked, and told, exactly once.
 */
class DutiesModelTest {

    static final int SUBJECTS = 2;
    private static final int CODES = 2;

    @Property(tries = 80)
    void duties_are_what_their_rules_make_of_them(@ForAll("histories") List<Step> history) throws Exception {
        new History().play(history);
    }

    /** Whoever comes late cannot rescue the duty: not even in the transaction that opened it. */
    @Example
    void a_duty_opened_too_late_and_moved_at_once_is_breached() throws Exception {
        Verb.Which duty = new Verb.Which(0, 0);
        new History()
                .play(List.of(
                        new Step.Request(List.of(new Verb.Open(duty, -1), new Verb.Move(duty, 3)), true, true),
                        new Step.Sweep(2)));
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, requests()), Tuple.of(3, races()), Tuple.of(2, days()), Tuple.of(2, sweeps()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    private static Arbitrary<Step> requests() {
        Arbitrary<List<Verb>> verbs =
                duties().flatMap(duty -> verbs(duty, -2)).list().ofMinSize(1).ofMaxSize(4);
        Arbitrary<Boolean> commits = Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false));
        return Combinators.combine(verbs, commits, Arbitraries.of(true, false)).as(Step.Request::new);
    }

    /** Nobody moves a duty into the past while another settles it: which of the two came first could not be told. */
    private static Arbitrary<Step> races() {
        Arbitrary<List<Verb>> verbs =
                duties().flatMap(duty -> verbs(duty, 0).list().ofMinSize(2).ofMaxSize(3));
        return Combinators.combine(verbs, Arbitraries.integers().between(0, 2)).as(Step.Race::new);
    }

    private static Arbitrary<Step> days() {
        return Arbitraries.integers().between(1, 3).map(Step.Pass::new);
    }

    private static Arbitrary<Step> sweeps() {
        return Arbitraries.integers().between(1, 3).map(Step.Sweep::new);
    }

    private static Arbitrary<Verb.Which> duties() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, SUBJECTS - 1),
                        Arbitraries.integers().between(0, CODES - 1))
                .as(Verb.Which::new);
    }

    private static Arbitrary<Verb> verbs(Verb.Which duty, int earliest) {
        Arbitrary<Integer> dueIn = Arbitraries.integers().between(earliest, 4);
        return Arbitraries.frequencyOf(
                Tuple.of(4, dueIn.map(days -> new Verb.Open(duty, days))),
                Tuple.of(2, Arbitraries.just(new Verb.Meet(duty))),
                Tuple.of(2, dueIn.map(days -> new Verb.Move(duty, days))),
                Tuple.of(2, Arbitraries.just(new Verb.Pause(duty))),
                Tuple.of(2, dueIn.map(days -> new Verb.Resume(duty, days))),
                Tuple.of(1, Arbitraries.just(new Verb.Cancel(duty))));
    }

    /** One thing that happens. */
    sealed interface Step {

        /** Verbs of one transaction, which is kept or given up; sweepers may come by while it is open. */
        record Request(List<Verb> verbs, boolean commits, boolean sweptMeanwhile) implements Step {}

        /** Requests for one duty at the same moment, and sweepers with them. */
        record Race(List<Verb> verbs, int sweepers) implements Step {}

        record Sweep(int sweepers) implements Step {}

        record Pass(int days) implements Step {}
    }

    /** The tables and the model, side by side. */
    private static final class History {

        private final ClockInHand clock = new ClockInHand(Instant.parse("2026-04-11T02:00:00Z"));
        private final OwedTables tables = new OwedTables(clock);
        private OwedModel model = new OwedModel();

        History() throws Exception {}

        void play(List<Step> history) throws Exception {
            for (Step step : history) {
                switch (step) {
                    case Step.Request request -> answer(request);
                    case Step.Race race -> race(race);
                    case Step.Sweep(int sweepers) -> sweep(sweepers, Set.of());
                    case Step.Pass(int days) -> clock.pass(Duration.ofDays(days));
                }
                assertThat(tables.owed()).as("after %s", step).isEqualTo(model.owed());
            }
        }

        private void answer(Step.Request request) throws Exception {
            OpenRequest open = OpenRequest.begin();
            OwedModel after = model.copy();
            try {
                for (Verb verb : request.verbs()) {
                    open.during(() -> {
                        tables.apply(verb);
                        return verb;
                    });
                    after.apply(verb, clock.now(), today());
                }
                if (request.sweptMeanwhile()) {
                    Set<Verb.Which> held = changed(after);
                    sweep(2, held);
                    after.sweep(clock.now(), today(), held);
                }
            } finally {
                open.end(request.commits());
            }
            if (request.commits()) {
                model = after;
            }
        }

        /** Those that the open request has written; to others they are as before, and not to be had. */
        private Set<Verb.Which> changed(OwedModel after) {
            Map<Verb.Which, OwedModel.Owed> before = model.owed();
            return after.owed().entrySet().stream()
                    .filter(duty -> !duty.getValue().equals(before.get(duty.getKey())))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        private void sweep(int sweepers, Set<Verb.Which> held) throws Exception {
            List<Callable<Integer>> all = Collections.nCopies(sweepers, tables::sweep);
            int breached =
                    Together.run(all).stream().mapToInt(Integer::intValue).sum();
            assertThat(breached).as("breached by all sweepers").isEqualTo(model.sweep(clock.now(), today(), held));
        }

        private void race(Step.Race race) throws Exception {
            List<Callable<Boolean>> all = new ArrayList<>();
            race.verbs().forEach(verb -> all.add(() -> answered(verb)));
            all.addAll(Collections.nCopies(race.sweepers(), () -> tables.sweep() >= 0));
            List<OwedModel> outcomes = outcomes(race);

            assertThat(Together.run(all)).containsOnly(true);

            Map<Verb.Which, OwedModel.Owed> owed = tables.owed();
            assertThat(outcomes.stream().map(OwedModel::owed))
                    .as("one after the other, in some order")
                    .contains(owed);
            model = outcomes.stream()
                    .filter(outcome -> outcome.owed().equals(owed))
                    .findFirst()
                    .orElseThrow();
        }

        private boolean answered(Verb verb) throws Exception {
            OpenRequest open = OpenRequest.begin();
            boolean done = false;
            try {
                done = open.during(() -> {
                    tables.apply(verb);
                    return true;
                });
            } finally {
                open.end(done);
            }
            return done;
        }

        /** What may come of it: any order of the requests, the sweep before any of them or passing over a duty that is held. */
        private List<OwedModel> outcomes(Step.Race race) {
            Verb.Which duty = race.verbs().getFirst().which();
            List<OwedModel> outcomes = new ArrayList<>();
            for (List<Verb> order : orders(race.verbs())) {
                for (int sweptBefore = 0; sweptBefore <= order.size() + 1; sweptBefore++) {
                    OwedModel outcome = model.copy();
                    if (race.sweepers() > 0) {
                        outcome.sweep(clock.now(), today(), Set.of(duty));
                    }
                    for (int at = 0; at <= order.size(); at++) {
                        if (race.sweepers() > 0 && at == sweptBefore) {
                            outcome.sweep(clock.now(), today(), Set.of());
                        }
                        if (at < order.size()) {
                            outcome.apply(order.get(at), clock.now(), today());
                        }
                    }
                    outcomes.add(outcome);
                }
            }
            return outcomes;
        }

        private static Set<List<Verb>> orders(List<Verb> verbs) {
            if (verbs.isEmpty()) {
                return Set.of(List.of());
            }
            Set<List<Verb>> orders = new HashSet<>();
            for (int first = 0; first < verbs.size(); first++) {
                List<Verb> rest = new ArrayList<>(verbs);
                Verb chosen = rest.remove(first);
                for (List<Verb> order : orders(rest)) {
                    List<Verb> whole = new ArrayList<>(List.of(chosen));
                    whole.addAll(order);
                    orders.add(whole);
                }
            }
            return orders;
        }

        private LocalDate today() {
            return clock.today();
        }
    }
}

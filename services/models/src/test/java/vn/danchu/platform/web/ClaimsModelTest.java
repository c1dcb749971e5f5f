package vn.danchu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
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
import vn.danchu.platform.web.KeysModel.Ask;

/**
 * Idempotency keys through any history: claims of several people and clients with the same key and other bodies, in transactions that
 * stay open, are kept or given up; twins at the same moment; keys that expire and are swept away. Each claim is answered as {@link KeysModel} says,
 * and the tables, the audit trail among them, hold what it holds.
 */
class ClaimsModelTest {

    private static final int SLOTS = 3;

    @Property(tries = 60)
    void a_key_stands_for_one_answer(@ForAll("histories") List<Step> history) throws Exception {
        new History().play(history);
    }

    /** A request that only repeats an answer still holds its key, so that a twin of it waits and is told so. */
    @Example
    void a_key_that_expires_under_a_request_that_holds_it_is_free_after_it() throws Exception {
        Ask ask = new Ask(0, 0, 0, 0, 0);
        new History()
                .play(List.of(
                        new Step.Claims(0, ask),
                        new Step.Ends(0, true),
                        new Step.Claims(1, ask),
                        new Step.Pass(Duration.ofDays(8)),
                        new Step.Sweep(10),
                        new Step.Claims(2, ask),
                        new Step.Ends(1, true),
                        new Step.Claims(2, ask)));
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, claims()),
                        Tuple.of(5, ends()),
                        Tuple.of(2, twins()),
                        Tuple.of(2, times()),
                        Tuple.of(1, sweeps()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    private static Arbitrary<Step> claims() {
        return Combinators.combine(slots(), asks()).as(Step.Claims::new);
    }

    private static Arbitrary<Step> ends() {
        Arbitrary<Boolean> commits = Arbitraries.frequency(Tuple.of(3, true), Tuple.of(1, false));
        return Combinators.combine(slots(), commits).as(Step.Ends::new);
    }

    private static Arbitrary<Step> twins() {
        Arbitrary<Boolean> commit = Arbitraries.frequency(Tuple.of(3, true), Tuple.of(1, false));
        return Combinators.combine(asks(), Arbitraries.integers().between(2, 6), commit)
                .as(Step.Twins::new);
    }

    /** Keys are kept for 7 days. */
    private static Arbitrary<Step> times() {
        return Arbitraries.of(Duration.ofDays(2), Duration.ofDays(5), Duration.ofDays(7))
                .map(Step.Pass::new);
    }

    private static Arbitrary<Step> sweeps() {
        return Arbitraries.integers().between(1, 3).map(Step.Sweep::new);
    }

    private static Arbitrary<Integer> slots() {
        return Arbitraries.integers().between(0, SLOTS - 1);
    }

    private static Arbitrary<Ask> asks() {
        Arbitrary<Integer> mostlyTheSame = Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(1, 1));
        return Combinators.combine(mostlyTheSame, mostlyTheSame, mostlyTheSame, mostlyTheSame, mostlyTheSame)
                .as(Ask::new);
    }

    /** One thing that happens. */
    sealed interface Step {

        /** A request begins with its claim and stays open, unless the key is held; nothing where the slot has one already. */
        record Claims(int slot, Ask ask) implements Step {}

        /** The request of the slot ends: it keeps its answer, or is refused. */
        record Ends(int slot, boolean commits) implements Step {}

        /** Requests with the same key at the same moment, every other one with another body. */
        record Twins(Ask ask, int howMany, boolean commit) implements Step {}

        record Pass(Duration time) implements Step {}

        record Sweep(int batch) implements Step {}
    }

    /** The tables and the model, side by side. */
    private static final class History {

        private final KeyTables tables = new KeyTables();
        private final KeysModel model = new KeysModel();
        private final Map<Integer, Open> open = new HashMap<>();

        History() throws Exception {}

        void play(List<Step> history) throws Exception {
            try {
                go(history);
            } finally {
                for (Open left : open.values()) {
                    left.request().end(false);
                }
            }
        }

        private void go(List<Step> history) throws Exception {
            for (Step step : history) {
                // No two keys expire at the same moment: which is swept first is known.
                tables.pass(Duration.ofNanos(1_000));
                switch (step) {
                    case Step.Claims(int slot, Ask ask) -> claim(slot, ask);
                    case Step.Ends(int slot, boolean commits) -> end(slot, commits);
                    case Step.Twins twins -> meet(twins);
                    case Step.Pass(Duration time) -> tables.pass(time);
                    case Step.Sweep(int batch) ->
                        assertThat(tables.sweep(batch)).as("swept").isEqualTo(model.sweep(tables.now(), batch));
                }
                assertThat(tables.kept()).as("after %s", step).isEqualTo(model.kept());
            }
            assertThat(tables.audited())
                    .as("a line in the audit trail for each answer, and no other")
                    .containsExactlyInAnyOrderElementsOf(model.everAnswered());
        }

        private void claim(int slot, Ask ask) throws Exception {
            if (open.containsKey(slot)) {
                return;
            }
            Claim expected = model.expected(ask, tables.now());
            OpenRequest request = OpenRequest.begin();
            Claim claim;
            try {
                claim = request.during(() -> tables.claim(ask));
            } catch (Exception failure) {
                request.end(false);
                throw failure;
            }
            if (claim instanceof Claim.Running) {
                request.end(false);
            } else {
                open.put(slot, new Open(request, ask, claim, tables.now()));
                model.hold(ask);
            }
            assertThat(claim).as("%s", ask).isEqualTo(expected);
        }

        private void end(int slot, boolean commits) throws Exception {
            Open ending = open.remove(slot);
            if (ending == null) {
                return;
            }
            UUID resource = UUID.randomUUID();
            boolean answers = commits && ending.claim() instanceof Claim.First;
            boolean ready = false;
            try {
                if (answers) {
                    ending.request().during(() -> tables.answer(ending.ask(), ending.claimedAt(), resource));
                }
                ready = true;
            } finally {
                ending.request().end(ready && commits);
            }
            model.release(ending.ask());
            if (answers) {
                model.answered(ending.ask(), resource, KeyTables.expiry(ending.claimedAt()));
            }
        }

        private void meet(Step.Twins twins) throws Exception {
            List<Callable<Met>> all = IntStream.range(0, twins.howMany())
                    .<Callable<Met>>mapToObj(number -> () -> meet(twins.ask().withBody(number % 2), twins.commit()))
                    .toList();

            Claim alone = model.expected(twins.ask(), tables.now());

            List<Met> met = Together.run(all);

            List<Met> first = met.stream().filter(Met::isFirst).toList();
            if (alone instanceof Claim.First && twins.commit()) {
                assertThat(first).as("who was the first among twins").hasSize(1);
                model.answered(first.getFirst().ask(), first.getFirst().resource(), KeyTables.expiry(tables.now()));
            } else if (alone instanceof Claim.First) {
                assertThat(first)
                        .as("those that were refused, one after the other")
                        .isNotEmpty();
            } else {
                assertThat(first).as("the key was taken").isEmpty();
            }
            for (Met one : met) {
                if (!one.isFirst() && !(one.claim() instanceof Claim.Running)) {
                    assertThat(one.claim())
                            .as("a twin, after the first")
                            .isEqualTo(model.expected(one.ask(), tables.now()));
                }
            }
        }

        private Met meet(Ask ask, boolean commit) throws Exception {
            UUID resource = UUID.randomUUID();
            OpenRequest request = OpenRequest.begin();
            boolean keeps = false;
            try {
                Claim claim = request.during(() -> tables.claim(ask));
                keeps = commit && !(claim instanceof Claim.Running);
                if (keeps && claim instanceof Claim.First) {
                    request.during(() -> tables.answer(ask, tables.now(), resource));
                }
                return new Met(ask, claim, resource);
            } finally {
                request.end(keeps);
            }
        }

        private record Open(OpenRequest request, Ask ask, Claim claim, Instant claimedAt) {}

        private record Met(Ask ask, Claim claim, UUID resource) {

            boolean isFirst() {
                return claim instanceof Claim.First;
            }
        }
    }
}

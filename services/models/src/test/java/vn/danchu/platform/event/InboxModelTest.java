package vn.danchu.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import vn.danchu.platform.database.Together;
import vn.danchu.platform.event.EffectsModel.Arriving;
import vn.danchu.platform.event.EffectsModel.What;

/**
 * The inbox through any history: records of a partition brought in batches of any size, again and again from any place already passed, to one
 * consumer or to two that both believe the partition theirs; outages; effects that fail until they are mended; records that are no events; retries, also
 * while later events arrive. After each step each event has had its effect once or is parked, as {@link EffectsModel} says.
 */
class InboxModelTest {

    @Property(tries = 80)
    void each_event_has_its_effect_once_and_in_its_order(@ForAll("histories") List<Step> history) throws Exception {
        new History().play(history);
    }

    /** It was taken for an outage, so that the question was never answered, nor any after it. */
    @Example
    void an_operator_who_asks_for_a_record_that_cannot_be_read_is_answered() throws Exception {
        new History()
                .play(List.of(
                        new Step.Arrive(What.WITHOUT_KEY, 0),
                        new Step.Deliver(0, 1, 1, 0, false),
                        new Step.Retry(0, true)));
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, arrivals()),
                        Tuple.of(6, deliveries()),
                        Tuple.of(2, failings()),
                        Tuple.of(2, retries()),
                        Tuple.of(1, races()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    private static Arbitrary<Step> arrivals() {
        Arbitrary<What> what = Arbitraries.frequency(
                Tuple.of(12, What.EVENT),
                Tuple.of(1, What.UNKNOWN),
                Tuple.of(1, What.UNREADABLE),
                Tuple.of(1, What.WITHOUT_KEY));
        return Combinators.combine(what, aggregates()).as(Step.Arrive::new);
    }

    private static Arbitrary<Step> deliveries() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.frequency(Tuple.of(3, 1), Tuple.of(1, 2)),
                        Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(1, 1), Tuple.of(1, 2)),
                        Arbitraries.frequency(Tuple.of(3, false), Tuple.of(1, true)))
                .as(Step.Deliver::new);
    }

    private static Arbitrary<Step> failings() {
        return Combinators.combine(aggregates(), Arbitraries.of(true, false)).as(Step.Fail::new);
    }

    private static Arbitrary<Step> retries() {
        return Combinators.combine(Arbitraries.integers().between(0, 5), Arbitraries.of(true, false))
                .as(Step.Retry::new);
    }

    private static Arbitrary<Step> races() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 8))
                .as(Step.RetryMeetsDelivery::new);
    }

    private static Arbitrary<Integer> aggregates() {
        return Arbitraries.integers().between(0, EffectTables.AGGREGATES - 1);
    }

    /** One thing that happens. */
    sealed interface Step {

        /** A record at the end of the topic. */
        record Arrive(What what, int aggregate) implements Step {}

        /**
         * Records are brought, and brought again until no outage is in the way.
         *
         * @param back how many that were taken before come again
         * @param ahead how many new ones at most
         * @param times how often each stands in the batch
         * @param outages calls of the handler that find the database out
         * @param twice whether two consumers bring them at the same moment
         */
        record Deliver(int back, int ahead, int times, int outages, boolean twice) implements Step {}

        /** Effects of an aggregate fail from now on, or no longer. */
        record Fail(int aggregate, boolean fails) implements Step {}

        /** Somebody tries a parked record again, directly or by a question in the database. */
        record Retry(int which, boolean asked) implements Step {}

        /** The same at the moment at which more records are brought. */
        record RetryMeetsDelivery(int which, int ahead) implements Step {}
    }

    /** The tables and the model, side by side. */
    private static final class History {

        private final EffectTables tables = new EffectTables();
        private final List<Arriving> topic = new ArrayList<>();
        private final long[] versions = new long[EffectTables.AGGREGATES];
        private final Set<Integer> refused = new HashSet<>();
        private EffectsModel model = new EffectsModel();
        private int position;

        History() throws SQLException {}

        void play(List<Step> history) throws Exception {
            for (Step step : history) {
                switch (step) {
                    case Step.Arrive(What what, int aggregate) -> arrive(what, aggregate);
                    case Step.Deliver delivery -> deliver(delivery);
                    case Step.Fail(int aggregate, boolean fails) -> fail(aggregate, fails);
                    case Step.Retry(int which, boolean asked) -> retry(which, asked);
                    case Step.RetryMeetsDelivery(int which, int ahead) -> race(which, ahead);
                }
                assertThat(tables.seen()).as("after %s", step).isEqualTo(model.seen());
            }
        }

        private void arrive(What what, int aggregate) {
            long version = what == What.EVENT ? ++versions[aggregate] : 0;
            Arriving arriving = new Arriving(topic.size(), what, aggregate, version);
            topic.add(arriving);
            tables.arrive(arriving);
        }

        private void deliver(Step.Deliver delivery) throws Exception {
            List<Arriving> once = window(delivery.back(), delivery.ahead());
            List<Arriving> batch = Collections.nCopies(delivery.times(), once).stream()
                    .flatMap(List::stream)
                    .toList();
            tables.handler().breakDown(delivery.outages());
            Callable<Boolean> consumer = () -> taken(batch);

            assertThat(Together.run(Collections.nCopies(delivery.twice() ? 2 : 1, consumer)))
                    .containsOnly(true);

            tables.handler().breakDown(0);
            model.take(batch, Set.copyOf(refused));
            passed(once);
        }

        private List<Arriving> window(int back, int ahead) {
            return List.copyOf(topic.subList(Math.max(0, position - back), Math.min(topic.size(), position + ahead)));
        }

        private void passed(List<Arriving> window) {
            if (!window.isEmpty()) {
                position = Math.max(position, window.getLast().offset() + 1);
            }
        }

        /** As the consumer does it: the same batch again after each outage. */
        private boolean taken(List<Arriving> batch) {
            boolean taken = false;
            while (!taken) {
                try {
                    tables.take(batch);
                    taken = true;
                } catch (SQLException outage) {
                    assertThat(Outage.explains(outage)).as("%s passes", outage).isTrue();
                }
            }
            return taken;
        }

        private void fail(int aggregate, boolean fails) {
            if (fails) {
                refused.add(aggregate);
                tables.handler()
                        .refuse(
                                tables.aggregate(aggregate),
                                aggregate % 2 == 0 ? FrailHandler.How.IN_THE_CODE : FrailHandler.How.IN_THE_DATABASE);
            } else {
                refused.remove(aggregate);
                tables.handler().mend(tables.aggregate(aggregate));
            }
        }

        private void retry(int which, boolean asked) throws SQLException {
            Optional<Integer> chosen = parked(which);
            if (chosen.isPresent()) {
                int offset = chosen.get();
                Optional<Integer> applied = asked ? tables.askToRetry(offset) : retried(offset);
                assertThat(applied).as("had their effect").isEqualTo(model.retry(offset, refused));
            }
        }

        private void race(int which, int ahead) throws Exception {
            Optional<Integer> chosen = parked(which);
            if (chosen.isPresent()) {
                List<Arriving> batch = window(0, ahead);
                EffectsModel retriedFirst = model.copy();
                var _ = retriedFirst.retry(chosen.get(), refused);
                retriedFirst.take(batch, refused);
                EffectsModel takenFirst = model.copy();
                takenFirst.take(batch, refused);
                var _ = takenFirst.retry(chosen.get(), refused);

                var _ = Together.run(
                        List.<Callable<Boolean>>of(() -> retried(chosen.get()).isPresent(), () -> taken(batch)));

                EffectsModel.Seen seen = tables.seen();
                List<EffectsModel> outcomes = List.of(retriedFirst, takenFirst);
                assertThat(outcomes.stream().map(EffectsModel::seen))
                        .as("one after the other, in either order")
                        .contains(seen);
                model = seen.equals(retriedFirst.seen()) ? retriedFirst : takenFirst;
                passed(batch);
            }
        }

        private Optional<Integer> parked(int which) {
            List<Integer> parked =
                    model.seen().parked().keySet().stream().sorted().toList();
            return parked.isEmpty() ? Optional.empty() : Optional.of(parked.get(which % parked.size()));
        }

        /** How many had their effect; nothing where one failed again. */
        private Optional<Integer> retried(int offset) {
            try {
                return Optional.of(tables.retry(offset));
            } catch (SQLException | IllegalArgumentException failed) {
                assertThat(Outage.explains(failed)).as("%s passes", failed).isFalse();
                return Optional.empty();
            }
        }
    }
}

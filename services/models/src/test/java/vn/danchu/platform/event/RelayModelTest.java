package vn.danchu.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.ContractJson;
import vn.danchu.contracts.EventCatalogue;
import vn.danchu.contracts.consultation.CommentSubmitted;
import vn.danchu.platform.background.Background;
import vn.danchu.platform.database.ModelDatabase;
import vn.danchu.platform.database.OpenRequest;
import vn.danchu.platform.time.ClockInHand;
import vn.danchu.platform.trace.Untraced;
import vn.danchu.testing.infrastructure.Infrastructure;

/**
 * Outbox and relay through any history: events of requests that stay open side by side and are kept or given up in any order; turns of the
 * relay whose process dies before or after any step, or that loses its lock there and wakes when another has done its work. At every moment each
 * event that was kept is on the topic or still in the outbox; no other ever is; the events of an aggregate lie in their order, and what is
 * repeated is repeated under its id.
 */
class RelayModelTest {

    private static final int SLOTS = 3;
    private static final int AGGREGATES = 4;
    /** One for all histories: each has aggregates of its own. */
    private static final ToldTopic TOPIC =
            new ToldTopic(EventCatalogue.topic(CommentSubmitted.class, ModelDatabase.SERVICE));

    @Property(tries = 6)
    void what_was_kept_is_told_and_nothing_else(@ForAll("histories") List<Step> history) throws Exception {
        new History().play(history);
    }

    /** The turn that carries three events asks for eight things, and is stopped after each, which is before the next. */
    @Property(generation = GenerationMode.EXHAUSTIVE)
    void there_is_no_bad_moment_to_be_interrupted(@ForAll @IntRange(max = 7) int step, @ForAll Fate fate)
            throws Exception {
        History history = new History();

        history.play(List.of(
                new Step.Append(0, 0, 2),
                new Step.Append(1, 1, 1),
                new Step.End(1, true),
                new Step.End(0, true),
                new Step.InterruptedTurn(4, step, true, fate)));

        assertThat(history.interruptions()).as("the fault happened").isEqualTo(1);
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, appends()), Tuple.of(6, ends()), Tuple.of(1, turns()), Tuple.of(3, interrupted()))
                .list()
                .ofMinSize(10)
                .ofMaxSize(30);
    }

    private static Arbitrary<Step> appends() {
        return Combinators.combine(
                        slots(),
                        Arbitraries.integers().between(0, AGGREGATES - 1),
                        Arbitraries.integers().between(1, 3))
                .as(Step.Append::new);
    }

    private static Arbitrary<Step> ends() {
        Arbitrary<Boolean> commits = Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false));
        return Combinators.combine(slots(), commits).as(Step.End::new);
    }

    private static Arbitrary<Step> turns() {
        return batches().map(Step.Turn::new);
    }

    private static Arbitrary<Step> interrupted() {
        return Combinators.combine(
                        batches(),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Fate.values()))
                .as(Step.InterruptedTurn::new);
    }

    private static Arbitrary<Integer> batches() {
        return Arbitraries.integers().between(1, 4);
    }

    private static Arbitrary<Integer> slots() {
        return Arbitraries.integers().between(0, SLOTS - 1);
    }

    /** What becomes of a relay in the middle of its turn. */
    enum Fate {
        DEATH,
        /** It stands still until another has taken its place and told all there is; then it goes on. */
        LOSS_OF_ITS_LOCK
    }

    /** One thing that happens. */
    sealed interface Step {

        /** Events of an aggregate in the request of the slot; nothing where another open request holds the aggregate's row. */
        record Append(int slot, int aggregate, int events) implements Step {}

        /** The request of the slot ends, if there is one. */
        record End(int slot, boolean commits) implements Step {}

        record Turn(int batch) implements Step {}

        /** A turn in which something happens to the relay before or after a step, if the turn has so many. */
        record InterruptedTurn(int batch, int step, boolean afterwards, Fate fate) implements Step {}
    }

    /** The tables and the topic beside what was kept. */
    private static final class History {

        private final List<UUID> aggregates =
                Stream.generate(UUID::randomUUID).limit(AGGREGATES).toList();
        private final ClockInHand clock = new ClockInHand(Instant.parse("2026-04-11T02:00:00Z"));
        private final Outbox outbox = ModelOutbox.of(clock);
        private final EventConfiguration configuration = ModelSettings.of(EventConfiguration.class, Map.of());
        private final RelayConnection connections = new RelayConnection(configuration);
        private final KafkaClients kafka = new KafkaClients(
                configuration,
                ModelSettings.of(
                        BrokerConfiguration.class, Map.of("danchu.kafka.bootstrap-servers", Infrastructure.brokers())));
        private final Relay relay;
        private final Map<Integer, Open> open = new TreeMap<>();
        private final Map<UUID, List<UUID>> kept = new HashMap<>();
        private @Nullable Replica holder;
        private int interruptions;

        History() throws SQLException {
            ModelDatabase.asOwner("truncate platform.outbox");
            SimpleMeterRegistry meters = new SimpleMeterRegistry();
            relay = new Relay(
                    configuration,
                    connections,
                    kafka,
                    new RelaySignal(),
                    clock,
                    Untraced.traces(),
                    meters,
                    new Background(meters));
        }

        void play(List<Step> history) throws Exception {
            try {
                go(history);
            } finally {
                leaveNothingBehind();
            }
        }

        int interruptions() {
            return interruptions;
        }

        private void go(List<Step> history) throws Exception {
            for (Step step : history) {
                switch (step) {
                    case Step.Append append -> append(append);
                    case Step.End(int slot, boolean commits) -> end(slot, commits);
                    case Step.Turn(int batch) -> wholeTurn(batch);
                    case Step.InterruptedTurn turn -> interruptedTurn(turn);
                }
            }
            for (int slot : List.copyOf(open.keySet())) {
                end(slot, true);
            }
            while (wholeTurn(100) > 0) {}
            assertThat(waiting()).as("left in the outbox").isEmpty();
        }

        private void append(Step.Append append) throws Exception {
            UUID aggregate = aggregates.get(append.aggregate());
            boolean held = open.entrySet().stream()
                    .anyMatch(other -> other.getKey() != append.slot()
                            && other.getValue().events().containsKey(aggregate));
            if (held) {
                return;
            }
            Open request = open.get(append.slot());
            if (request == null) {
                request = new Open(OpenRequest.begin(), new LinkedHashMap<>());
                open.put(append.slot(), request);
            }
            List<UUID> marks = request.events().computeIfAbsent(aggregate, _ -> new ArrayList<>());
            int before = kept.getOrDefault(aggregate, List.of()).size() + marks.size();
            List<UUID> more =
                    Stream.generate(UUID::randomUUID).limit(append.events()).toList();
            List<Outbox.Entry> entries = IntStream.range(0, more.size())
                    .mapToObj(at -> new Outbox.Entry(Told.comment(aggregate, more.get(at)), before + at + 1L, null))
                    .toList();
            marks.addAll(request.request().during(() -> {
                outbox.append(entries);
                return more;
            }));
        }

        private void end(int slot, boolean commits) throws Exception {
            Open request = open.remove(slot);
            if (request == null) {
                return;
            }
            request.request().end(commits);
            if (commits) {
                request.events()
                        .forEach((aggregate, marks) -> kept.computeIfAbsent(aggregate, _ -> new ArrayList<>())
                                .addAll(marks));
            }
        }

        private int wholeTurn(int batch) throws Exception {
            int waiting = waiting().size();
            int told = count();

            int sent = holder().turn(batch, Interruption.never());

            assertThat(sent).as("sent").isEqualTo(Math.min(batch, waiting));
            assertThat(waiting()).as("off the outbox").hasSize(waiting - sent);
            assertThat(count()).as("on the topic").isEqualTo(told + sent);
            look();
            return sent;
        }

        private void interruptedTurn(Step.InterruptedTurn turn) throws Exception {
            Replica interrupted = holder();
            Interruption interruption = new Interruption(
                    turn.step(),
                    turn.afterwards(),
                    switch (turn.fate()) {
                        case DEATH ->
                            () -> {
                                throw new Interruption.Death();
                            };
                        case LOSS_OF_ITS_LOCK -> () -> replace(interrupted);
                    });
            boolean failed = false;
            try {
                int _ = interrupted.turn(turn.batch(), interruption);
            } catch (SQLException | RuntimeException noticed) {
                failed = true;
            }
            assertThat(failed).as("the turn ends there").isEqualTo(interruption.happened());
            if (failed) {
                interruptions++;
                interrupted.die();
                switch (turn.fate()) {
                    case DEATH -> holder = Replica.elected(relay, connections, kafka);
                    case LOSS_OF_ITS_LOCK ->
                        assertThat(waiting()).as("told by the other").isEmpty();
                }
            }
            look();
        }

        /** As PostgreSQL ends a connection that has been silent for too long. */
        private void replace(Replica silent) {
            try {
                try (Connection other = connections.open()) {
                    assertThat(Relay.holds(other)).as("two hold the lock").isFalse();
                }
                int backend = silent.backend();
                boolean ended = ModelDatabase.worker().inTransaction(connection -> {
                    try (PreparedStatement statement = connection.prepareStatement("select pg_terminate_backend(?)")) {
                        statement.setInt(1, backend);
                        try (ResultSet row = statement.executeQuery()) {
                            return row.next() && row.getBoolean(1);
                        }
                    }
                });
                assertThat(ended).isTrue();
                Replica next = Replica.elected(relay, connections, kafka);
                holder = next;
                while (next.turn(100, Interruption.never()) > 0) {}
            } catch (SQLException failure) {
                throw new AssertionError("nobody could take its place", failure);
            }
        }

        private Replica holder() throws SQLException {
            Replica holding = holder;
            if (holding == null) {
                holding = Replica.elected(relay, connections, kafka);
                holder = holding;
            }
            return holding;
        }

        /** What must be so at every moment. */
        private void look() throws Exception {
            Map<UUID, List<ToldTopic.Line>> told = TOPIC.read();
            Set<UUID> waiting = Set.copyOf(waiting());
            for (UUID aggregate : aggregates) {
                List<ToldTopic.Line> records = told.getOrDefault(aggregate, List.of());
                List<UUID> all = kept.getOrDefault(aggregate, List.of());
                List<UUID> first =
                        records.stream().map(ToldTopic.Line::mark).distinct().toList();
                assertThat(first)
                        .as("told of an aggregate, in the order of its versions")
                        .isEqualTo(all.subList(0, Math.min(first.size(), all.size())));
                assertThat(all.subList(first.size(), all.size()))
                        .as("neither told nor in the outbox")
                        .allMatch(waiting::contains);
                assertThat(records)
                        .as("each event under its version")
                        .allMatch(record -> all.indexOf(record.mark()) + 1L == record.version());
                assertThat(records.stream().map(ToldTopic.Line::id).distinct())
                        .as("ids, as many as events")
                        .hasSameSizeAs(first);
            }
            assertThat(kept.values().stream().flatMap(List::stream).collect(Collectors.toSet()))
                    .as("whatever waits was kept")
                    .containsAll(waiting);
        }

        private int count() throws Exception {
            return TOPIC.read().values().stream().mapToInt(List::size).sum();
        }

        /** What lies in the outbox for all to see. */
        private static List<UUID> waiting() throws SQLException {
            return ModelDatabase.worker().inTransaction(connection -> {
                try (PreparedStatement statement =
                                connection.prepareStatement("select payload from platform.outbox order by sequence");
                        ResultSet row = statement.executeQuery()) {
                    List<UUID> waiting = new ArrayList<>();
                    while (row.next()) {
                        waiting.add(ToldTopic.mark(ContractJson.read(
                                row.getString(1).getBytes(StandardCharsets.UTF_8), CommentSubmitted.class)));
                    }
                    return waiting;
                }
            });
        }

        private void leaveNothingBehind() throws Exception {
            for (Open left : open.values()) {
                left.request().end(false);
            }
            Replica left = holder;
            if (left != null) {
                left.die();
            }
        }

        /**
         * A request that is being answered.
         *
         * @param request with its transaction
         * @param events it has appended so far, by aggregate
         */
        private record Open(OpenRequest request, Map<UUID, List<UUID>> events) {}
    }
}

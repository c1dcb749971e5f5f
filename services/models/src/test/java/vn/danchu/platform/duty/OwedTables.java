package vn.danchu.platform.duty;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.ContractJson;
import vn.danchu.contracts.EventCatalogue;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.duty.DutyEvent;
import vn.danchu.contracts.duty.DutyMoved;
import vn.danchu.contracts.duty.DutyState;
import vn.danchu.platform.background.Background;
import vn.danchu.platform.database.ModelDatabase;
import vn.danchu.platform.event.ModelOutbox;
import vn.danchu.platform.event.Outbox;
import vn.danchu.platform.identifier.Identifiers;
import vn.danchu.platform.time.PlatformClock;

/** What {@link OwedModel} says of duties, as {@link Duties} and {@link DutySweeper} write it into their tables. */
final class OwedTables {

    private static final UnitRef BEN_THANH = new UnitRef("26743", LocalDate.of(2025, 7, 1));
    private static final String BASIS = "Law 10/2022 art. 12(3)";
    private static final List<String> CODES = List.of("PUB.DEFAULT", "ANSWER.DEFAULT");

    private final List<UUID> subjects =
            Stream.generate(UUID::randomUUID).limit(DutiesModelTest.SUBJECTS).toList();
    private final PlatformClock clock;
    private final Duties duties;
    private final DutySweeper sweeper;

    /** Of a database that owes nothing yet. */
    OwedTables(PlatformClock clock) throws SQLException {
        ModelDatabase.asOwner("truncate platform.duty, platform.outbox");
        Outbox outbox = ModelOutbox.of(clock);
        this.clock = clock;
        Breaches breaches = new Breaches(List.of(), new Identifiers(), clock);
        this.duties = new Duties(ModelDatabase.requests(), outbox, breaches, new Identifiers(), clock);
        this.sweeper = new DutySweeper(
                ModelDatabase.worker(),
                outbox,
                breaches,
                clock,
                new SmallBatches(),
                new Background(new SimpleMeterRegistry()));
    }

    /** Does it in the transaction of the current request. */
    void apply(Verb verb) {
        UUID about = subjects.get(verb.which().about());
        String code = CODES.get(verb.which().code());
        LocalDate today = clock.today();
        switch (verb) {
            case Verb.Open(Verb.Which _, int dueIn) ->
                duties.open(code, about, BEN_THANH, null, today.plusDays(dueIn), BASIS);
            case Verb.Meet _ -> duties.meet(about, code);
            case Verb.Move(Verb.Which _, int dueIn) ->
                duties.move(about, code, today.plusDays(dueIn), "The hall was flooded.");
            case Verb.Pause _ -> duties.pause(about, code, "The court hears the case.");
            case Verb.Resume(Verb.Which _, int dueIn) -> duties.resume(about, code, today.plusDays(dueIn));
            case Verb.Cancel _ -> duties.cancel(about, code);
        }
    }

    /** Sweeps until nothing is found; returns how many were. */
    int sweep() throws SQLException {
        int breached = 0;
        int found = sweeper.sweep();
        while (found > 0) {
            breached += found;
            found = sweeper.sweep();
        }
        return breached;
    }

    Map<Verb.Which, OwedModel.Owed> owed() throws SQLException {
        return ModelDatabase.worker().inTransaction(connection -> {
            Map<UUID, List<OwedModel.Told>> told = told(connection);
            Map<Verb.Which, OwedModel.Owed> owed = new HashMap<>();
            try (PreparedStatement statement = connection.prepareStatement("select * from platform.duty");
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    owed.put(
                            new Verb.Which(
                                    subjects.indexOf(row.getObject("about", UUID.class)),
                                    CODES.indexOf(row.getString("code"))),
                            new OwedModel.Owed(
                                    DutyState.valueOf(row.getString("state")),
                                    row.getObject("due_on", LocalDate.class),
                                    instant(row, "met_at"),
                                    instant(row, "breached_at"),
                                    told.getOrDefault(row.getObject("id", UUID.class), List.of())));
                }
            }
            return owed;
        });
    }

    private static Map<UUID, List<OwedModel.Told>> told(Connection connection) throws SQLException {
        Map<UUID, List<OwedModel.Told>> told = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "select aggregate_id, aggregate_version, type, payload from platform.outbox order by sequence");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                told.computeIfAbsent(row.getObject("aggregate_id", UUID.class), _ -> new ArrayList<>())
                        .add(told(row));
            }
        }
        return told;
    }

    private static OwedModel.Told told(ResultSet row) throws SQLException {
        Class<? extends DutyEvent> kind =
                EventCatalogue.find(row.getString("type")).orElseThrow().asSubclass(DutyEvent.class);
        DutyEvent event = ContractJson.read(row.getString("payload").getBytes(StandardCharsets.UTF_8), kind);
        return new OwedModel.Told(
                row.getLong("aggregate_version"),
                kind,
                event.duty().state(),
                event.duty().dueOn(),
                event instanceof DutyMoved moved ? moved.previouslyDueOn() : null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** So small that a sweep takes several, and sweepers meet. */
    private record SmallBatches() implements DutySweeper.Settings {

        @Override
        public Duration every() {
            return Duration.ofSeconds(2);
        }

        @Override
        public int batch() {
            return 1;
        }
    }
}

package vn.danchu.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Example;
import vn.danchu.platform.database.ModelDatabase;
import vn.danchu.platform.database.OpenRequest;
import vn.danchu.platform.event.EffectsModel.Arriving;
import vn.danchu.platform.event.EffectsModel.What;
import vn.danchu.platform.time.ClockInHand;

/** What is made of events beside the generation that serves hears by itself, tells nothing, and leaves out what it is told to. */
class GenerationBesideTest {

    private static final Map<String, String> BESIDE = Map.of("danchu.event.generation.name", "look");

    private final ClockInHand clock = new ClockInHand(Instant.parse("2026-04-11T02:00:00Z"));

    @Example
    void it_hears_in_a_group_of_its_own() {
        assertThat(group(BESIDE)).isEqualTo(group(Map.of()) + ".look");
    }

    @Example
    void what_it_would_tell_is_not_told() throws SQLException {
        assertThat(told(ModelOutbox.of(clock))).isEqualTo(1);
        assertThat(told(ModelOutbox.of(clock, BESIDE))).isZero();
    }

    @Example
    void nobody_changes_anything_in_it() throws Exception {
        Outbox beside = ModelOutbox.of(clock, BESIDE);
        OpenRequest request = OpenRequest.begin();
        try {
            assertThatIllegalStateException()
                    .isThrownBy(() -> request.during(() -> {
                        beside.append(Told.comment(UUID.randomUUID(), UUID.randomUUID()), 1);
                        return true;
                    }))
                    .withMessageContaining("beside");
        } finally {
            request.end(false);
        }
    }

    @Example
    void an_event_that_is_left_out_has_no_effect_and_those_after_it_have() throws SQLException {
        EffectTables tables = new EffectTables();
        List<Arriving> records = List.of(new Arriving(0, What.EVENT, 0, 1), new Arriving(1, What.EVENT, 0, 2));
        records.forEach(tables::arrive);

        tables.leaveOut(0);
        tables.take(records);

        assertThat(tables.seen().effects()).isEqualTo(Map.of(0, List.of(2L)));
        assertThat(tables.seen().parked()).isEmpty();
    }

    private static String group(Map<String, String> settings) {
        return new KafkaClients(
                        ModelSettings.of(EventConfiguration.class, settings),
                        ModelSettings.of(
                                BrokerConfiguration.class, Map.of("danchu.kafka.bootstrap-servers", "localhost:1")))
                .inboxGroup();
    }

    /** How many rows stand in the outbox after one event was appended to it. */
    private static int told(Outbox outbox) throws SQLException {
        ModelDatabase.asOwner("truncate platform.outbox");
        return ModelDatabase.worker().inTransaction(connection -> {
            outbox.append(
                    connection, List.of(new Outbox.Entry(Told.comment(UUID.randomUUID(), UUID.randomUUID()), 1, null)));
            try (PreparedStatement statement = connection.prepareStatement("select count(*) from platform.outbox");
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }
}

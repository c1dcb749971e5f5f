package vn.danchu.verification.rebuild;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.danchu.contracts.ContractJson;
import vn.danchu.contracts.EventCatalogue;
import vn.danchu.contracts.insight.MeasureChanged;
import vn.danchu.verification.restore.Telling;
import vn.danchu.verification.topic.CommittedRecords;

/** What readers of the live figures have been told, as far as the topic, which is compacted, remembers it. */
final class MeasureTopic implements AutoCloseable {

    static final String NAME = EventCatalogue.topic(MeasureChanged.class, Rebuilding.SERVICE);
    static final String TYPE = EventCatalogue.type(MeasureChanged.class);

    private final CommittedRecords records;
    private final Map<UUID, Told> told = new HashMap<>();

    MeasureTopic(Map<String, Object> broker) {
        records = new CommittedRecords(broker, topic -> topic.name().equals(NAME));
    }

    /** Reads on to where it ends now. */
    void catchUp() throws IOException {
        records.catchUp(this::take);
    }

    /** Every figure that was ever told. */
    Map<UUID, Told> figures() {
        return Map.copyOf(told);
    }

    @Override
    public void close() {
        records.close();
    }

    private void take(ConsumerRecord<String, byte[]> message) {
        Telling.of(message).filter(telling -> telling.type().equals(TYPE)).ifPresent(telling -> {
            MeasureChanged figure = ContractJson.read(message.value(), MeasureChanged.class);
            Told known = told.get(figure.id());
            // A reader takes what is newer than what it has.
            if (known == null || known.version < telling.version()) {
                Map<LocalDate, Long> days = known == null ? new HashMap<>() : known.days;
                days.put(figure.day(), figure.dayValue());
                told.put(figure.id(), new Told(telling.version(), figure, days));
            }
        });
    }

    /**
     * A figure as it was told.
     *
     * @param version the newest
     * @param newest what that told
     * @param days that the topic remembers, each with its value
     */
    record Told(long version, MeasureChanged newest, Map<LocalDate, Long> days) {}
}

package vn.danchu.supervision.sealed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.danchu.contracts.UnitRef;

/** The sealed records, as far as the database shows them to whom the transaction works for; the words of each under its own seal. */
@ApplicationScoped
class SealedRecords implements PanacheRepositoryBase<SealedRecord, UUID> {

    private static final String OF_SENDERS = "select set_config('danchu.sealed_senders', :senders, true)";
    private static final String READINGS = "select count(*) from sealed.reading where record_id = :record";

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Seal seal;

    SealedRecords(EntityManager entities, ObjectMapper json, Seal seal) {
        this.entities = entities;
        this.json = json;
        this.seal = seal;
    }

    /** From here on the transaction is shown what this person has sent. */
    void enterFor(String subject) {
        Object _ = entities.createNativeQuery(OF_SENDERS)
                .setParameter("senders", String.join(",", seal.senders(subject)))
                .getSingleResult();
    }

    SealedRecord hold(UUID id, UnitRef unit, String subject, SealedRecord.Days days, SealedWords words) {
        SealedRecord record = new SealedRecord(id, unit, seal.sender(subject), days, close(id, words));
        persistAndFlush(record);
        return record;
    }

    /** One, alone until the end of the transaction. */
    Optional<SealedRecord> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** All that are shown, the longest waiting first. */
    List<SealedRecord> all() {
        return list("order by heldOn, id");
    }

    /** What the transaction's person has sent. */
    List<SealedRecord> of(String subject) {
        return list("sender in ?1 order by heldOn, id", seal.senders(subject));
    }

    boolean isOf(SealedRecord record, String subject) {
        return seal.senders(subject).contains(record.sender());
    }

    long readings(UUID id) {
        return ((Number) entities.createNativeQuery(READINGS)
                        .setParameter("record", id)
                        .getSingleResult())
                .longValue();
    }

    SealedWords open(SealedRecord record) {
        try {
            return json.readValue(seal.open(record.id(), record.words()), SealedWords.class);
        } catch (IOException unreadable) {
            // Without its cause, which would say the words.
            throw new IllegalStateException("The words of a sealed record cannot be read: " + unreadable.getClass());
        }
    }

    Ciphertext close(UUID id, SealedWords words) {
        try {
            return seal.close(id, json.writeValueAsBytes(words));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The words could not be written: " + impossible.getClass());
        }
    }
}

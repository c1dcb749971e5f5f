package vn.danchu.supervision.sealed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.lifecycle.Step;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;

/**
 * Something held, or sealed for good. In the clear it has only what a handler needs to know that it waits: neither words nor sender nor
 * hour.
 */
@Entity
@Table(name = "record", schema = "sealed")
class SealedRecord {

    @Id
    private UUID id;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_valid_from")
    private LocalDate unitValidFrom;

    private String sender;

    @Enumerated(EnumType.STRING)
    private SealedState state;

    @Enumerated(EnumType.STRING)
    private @Nullable Way way;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Column(name = "choose_by")
    private LocalDate chooseBy;

    @Column(name = "screen_by")
    private LocalDate screenBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Conclusion conclusion;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    @Column(name = "key_id")
    private String keyId;

    private String nonce;

    private String words;

    @Version
    private long version;

    protected SealedRecord() {}

    SealedRecord(UUID id, UnitRef unit, String sender, Days days, Ciphertext words) {
        this.id = id;
        this.unitCode = unit.code();
        this.unitValidFrom = unit.validFrom();
        this.sender = sender;
        this.state = SealedState.HELD;
        this.heldOn = days.heldOn();
        this.chooseBy = days.chooseBy();
        this.screenBy = days.screenBy();
        write(words);
    }

    /**
     * The days of a record.
     *
     * @param heldOn Vietnam day on which it came
     * @param chooseBy last day for its sender to choose
     * @param screenBy last day for a named handler to look
     */
    record Days(LocalDate heldOn, LocalDate chooseBy, LocalDate screenBy) {}

    /** Its sender has chosen. */
    Optional<Refusal> choose(Way chosen) {
        return SealedTransition.CHOOSE.refusalFrom(state).or(() -> {
            state = SealedTransition.CHOOSE.to();
            way = chosen;
            return Optional.empty();
        });
    }

    /**
     * The same under another identity, which no trail of its sender's requests knows, in the unit that is to look.
     *
     * @param words enciphered for that identity
     */
    SealedRecord under(UUID other, UnitRef unit, Ciphertext words) {
        SealedRecord moved = new SealedRecord(other, unit, sender, new Days(heldOn, chooseBy, screenBy), words);
        moved.state = state;
        moved.way = way;
        return moved;
    }

    /** Why its sender cannot take it back; empty where they can. */
    Optional<Refusal> withdrawal() {
        return SealedTransition.WITHDRAW.refusalFrom(state);
    }

    /** Why it cannot be let out as feedback; empty where it can. */
    Optional<Refusal> release(LocalDate today) {
        return SealedRules.RELEASE.refusal(state, screened(today));
    }

    /** A named handler confirms what it is. */
    Outcome<SealedState> register(LocalDate today) {
        return SealedRules.REGISTER.take(state, screened(today), to -> state = to, () -> state);
    }

    /** A named handler has dealt with it. */
    Outcome<SealedState> conclude(Conclusion reached, Ciphertext explained, LocalDate today) {
        Step<SealedState, Object> step = new Step<>(SealedTransition.CONCLUDE, List.of());
        return step.take(
                state,
                Object::new,
                to -> {
                    state = to;
                    conclusion = reached;
                    closedOn = today;
                    write(explained);
                },
                () -> state);
    }

    /** Why nobody may open it yet; empty where they may. */
    Optional<Refusal> closedToReaders(LocalDate today) {
        return SealedRules.senderHadTheirSay(screened(today).get());
    }

    private Supplier<Screened> screened(LocalDate today) {
        return () -> new Screened(way, today.isAfter(chooseBy));
    }

    private void write(Ciphertext text) {
        keyId = text.keyId();
        nonce = text.nonce();
        words = text.words();
    }

    Ciphertext words() {
        return new Ciphertext(keyId, nonce, words);
    }

    UUID id() {
        return id;
    }

    UnitRef unit() {
        return new UnitRef(unitCode, unitValidFrom);
    }

    /** Whether a day by which somebody was to look has passed. */
    private boolean isOverdue(LocalDate today) {
        return switch (state) {
            case HELD, CHOSEN -> today.isAfter(screenBy);
            case REGISTERED, CLOSED, RELEASED, WITHDRAWN -> false;
        };
    }

    /** As a named handler finds it in the list. */
    SealedRecordView view(long readings, LocalDate today) {
        return new SealedRecordView(
                id,
                unit(),
                state,
                way,
                heldOn,
                chooseBy,
                screenBy,
                isOverdue(today),
                conclusion,
                closedOn,
                readings,
                version);
    }

    String sender() {
        return sender;
    }

    long version() {
        return version;
    }

    /** As its handler sees it for the last time. */
    SealedRecordView released(long readings) {
        return new SealedRecordView(
                id,
                unit(),
                SealedTransition.RELEASE.to(),
                way,
                heldOn,
                chooseBy,
                screenBy,
                false,
                null,
                null,
                readings,
                version);
    }

    /** As its sender sees it for the last time. */
    HeldView withdrawn() {
        return new HeldView(
                id,
                unit(),
                SealedTransition.WITHDRAW.to(),
                Way.WITHDRAWAL,
                heldOn,
                chooseBy,
                screenBy,
                null,
                null,
                null,
                0,
                version);
    }

    /** As its sender sees it. */
    HeldView own(long readings, @Nullable String explanation) {
        return new HeldView(
                id,
                unit(),
                state,
                way,
                heldOn,
                chooseBy,
                screenBy,
                conclusion,
                closedOn,
                explanation,
                readings,
                version);
    }
}

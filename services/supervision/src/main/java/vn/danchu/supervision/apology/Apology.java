package vn.danchu.supervision.apology;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.supervision.ApologyCause;
import vn.danchu.contracts.supervision.ApologyEvent;
import vn.danchu.contracts.supervision.ApologyFacts;
import vn.danchu.contracts.supervision.ApologyMeetingHeld;
import vn.danchu.contracts.supervision.ApologySent;
import vn.danchu.contracts.supervision.ApologyState;
import vn.danchu.platform.lifecycle.Step;
import vn.danchu.platform.problem.Outcome;

/** An apology (thư xin lỗi, with a meeting where officials are at fault). It comes to be at a breach: see {@link AfterBreach}. */
@Entity
@Table(name = "apology")
class Apology {

    @Id
    private UUID id;

    @Column(name = "feedback_id")
    private UUID feedbackId;

    @Column(name = "duty_id")
    private UUID dutyId;

    private String code;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_valid_from")
    private LocalDate unitValidFrom;

    @Column(name = "missed_on")
    private LocalDate missedOn;

    @Enumerated(EnumType.STRING)
    private ApologyState state;

    @Column(name = "arisen_at")
    private Instant arisenAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ApologyCause cause;

    private @Nullable String text;

    @Column(name = "new_date")
    private @Nullable LocalDate newDate;

    private @Nullable String sender;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "met_on")
    private @Nullable LocalDate metOn;

    private @Nullable String minutes;

    @Version
    private long version;

    protected Apology() {}

    /**
     * The letter goes out.
     *
     * @param answerOwed whether its reader still waits for the answer
     * @param caller opaque subject of the one who sends it
     */
    Outcome<ApologyEvent> send(SendLetter letter, boolean answerOwed, String caller, Instant now, LocalDate today) {
        return take(
                ApologyLifecycle.send(letter.cause()),
                () -> new LetterFacts(answerOwed, letter.newDate(), today),
                () -> {
                    cause = letter.cause();
                    text = letter.text();
                    newDate = letter.newDate();
                    sender = caller;
                    sentAt = now;
                },
                () -> new ApologySent(facts()));
    }

    /** Officials at fault met its reader. */
    Outcome<ApologyEvent> meet(RecordMeeting meeting, LocalDate today) {
        return take(
                ApologyLifecycle.MEET,
                () -> new MeetingFacts(meeting.metOn(), missedOn, today),
                () -> {
                    metOn = meeting.metOn();
                    minutes = meeting.minutes();
                },
                () -> new ApologyMeetingHeld(facts()));
    }

    private <F> Outcome<ApologyEvent> take(
            Step<ApologyState, F> step, Supplier<F> facts, Runnable change, Supplier<ApologyEvent> event) {
        return step.take(
                state,
                facts,
                to -> {
                    change.run();
                    state = to;
                },
                event);
    }

    private ApologyFacts facts() {
        return new ApologyFacts(
                id, feedbackId, unit(), dutyId, code, missedOn, state, arisenAt, cause, newDate, sentAt, metOn);
    }

    ApologyView view() {
        return new ApologyView(
                id,
                feedbackId,
                unit(),
                code,
                missedOn,
                state,
                arisenAt,
                cause,
                text,
                newDate,
                sentAt,
                metOn,
                minutes,
                version);
    }

    UUID id() {
        return id;
    }

    UUID feedbackId() {
        return feedbackId;
    }

    UnitRef unit() {
        return new UnitRef(unitCode, unitValidFrom);
    }

    ApologyState state() {
        return state;
    }

    long version() {
        return version;
    }

    /** The version as events count it: the first was told at the breach. */
    long eventVersion() {
        return version + 1;
    }
}

package vn.danchu.supervision.feedback;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.supervision.AnswerProposed;
import vn.danchu.contracts.supervision.AnswerReturned;
import vn.danchu.contracts.supervision.FeedbackAccepted;
import vn.danchu.contracts.supervision.FeedbackAnswered;
import vn.danchu.contracts.supervision.FeedbackAssigned;
import vn.danchu.contracts.supervision.FeedbackChannel;
import vn.danchu.contracts.supervision.FeedbackEvent;
import vn.danchu.contracts.supervision.FeedbackFacts;
import vn.danchu.contracts.supervision.FeedbackKind;
import vn.danchu.contracts.supervision.FeedbackMatter;
import vn.danchu.contracts.supervision.FeedbackRated;
import vn.danchu.contracts.supervision.FeedbackReceived;
import vn.danchu.contracts.supervision.FeedbackRefused;
import vn.danchu.contracts.supervision.FeedbackReopened;
import vn.danchu.contracts.supervision.FeedbackState;
import vn.danchu.contracts.supervision.FeedbackTransferred;
import vn.danchu.contracts.supervision.FeedbackWithdrawn;
import vn.danchu.contracts.supervision.InformationGiven;
import vn.danchu.contracts.supervision.InformationRequested;
import vn.danchu.contracts.supervision.ReporterKind;
import vn.danchu.platform.lifecycle.Step;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.rule.Rule;
import vn.danchu.platform.time.VietnamTime;
import vn.danchu.supervision.tracking.TrackingCode;

/**
 * Feedback (phản ánh, kiến nghị): what somebody reports, praises or proposes to a unit. Its steps are in {@link FeedbackTransition};
 * each verb here takes one of them or says why not, and returns what is to be told. Who sent it is not here, but among the
 * {@link Reporters}.
 */
@Entity
@Table(name = "feedback")
class Feedback {

    @Id
    private UUID id;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_valid_from")
    private LocalDate unitValidFrom;

    @Enumerated(EnumType.STRING)
    private FeedbackKind kind;

    @Enumerated(EnumType.STRING)
    private FeedbackMatter matter;

    private String field;

    @Enumerated(EnumType.STRING)
    private FeedbackChannel channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "reporter_kind")
    private ReporterKind reporterKind;

    private @Nullable String text;
    private @Nullable String place;
    private @Nullable BigDecimal longitude;
    private @Nullable BigDecimal latitude;

    @Column(name = "tracking_code")
    private String trackingCode;

    @Basic
    @Column(name = "tracking_digest")
    private byte[] trackingDigest;

    @Enumerated(EnumType.STRING)
    private FeedbackState state;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "intake_due_on")
    private LocalDate intakeDueOn;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    private @Nullable String handler;
    private @Nullable String concerned;

    @Column(name = "answer_by")
    private @Nullable LocalDate answerBy;

    /** That its author has yet to answer. */
    private @Nullable String question;

    @Column(name = "asked_on")
    private @Nullable LocalDate askedOn;

    @Column(name = "proposed_answer")
    private @Nullable String proposedAnswer;

    private @Nullable String respondent;
    private @Nullable String answer;

    @Basic
    private @Nullable String approver;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "refusal_ground")
    private @Nullable RefusalGround refusalGround;

    /** To the author, of a refusal or a transfer. */
    private @Nullable String explanation;

    @Column(name = "receiver_code")
    private @Nullable String receiverCode;

    @Column(name = "receiver_name")
    private @Nullable String receiverName;

    private @Nullable UUID predecessor;
    private @Nullable Integer rating;

    @Column(name = "rating_words")
    private @Nullable String ratingWords;

    private boolean reopened;

    @Version
    private long version;

    protected Feedback() {}

    /** Feedback as it is received; {@link SubmissionRules} have let it pass. */
    Feedback(UUID id, UnitRef unit, Submission submission, TrackingCode code, Instant now, LocalDate intakeDueOn) {
        this.id = id;
        this.unitCode = unit.code();
        this.unitValidFrom = unit.validFrom();
        this.kind = submission.kind();
        this.matter = submission.matter();
        this.field = submission.field();
        this.channel = submission.channel();
        this.reporterKind = submission.reporterKind();
        this.text = submission.text();
        @Nullable Place where = submission.place();
        this.place = where == null ? null : where.description();
        this.longitude = where == null ? null : where.longitude();
        this.latitude = where == null ? null : where.latitude();
        this.trackingCode = code.spaced();
        this.trackingDigest = code.digest();
        this.state = FeedbackState.RECEIVED;
        this.receivedAt = now;
        this.intakeDueOn = intakeDueOn;
    }

    /**
     * The same in the unit to which it was passed on, where it begins anew: with a code of its own, and the words as they were.
     *
     * @param now when it was passed on
     */
    Feedback(UUID id, UnitRef unit, Feedback before, TrackingCode code, Instant now, LocalDate intakeDueOn) {
        this(id, unit, before.submission(), code, now, intakeDueOn);
        this.predecessor = before.id;
    }

    private Submission submission() {
        return new Submission(
                channel, reporterKind, kind, matter, field, Objects.requireNonNull(text, "withdrawn"), where());
    }

    private @Nullable Place where() {
        return place == null && longitude == null ? null : new Place(place, longitude, latitude);
    }

    Outcome<FeedbackEvent> accept(AcceptFeedback request, String caller, Promise promise, Instant now) {
        @Nullable String about = request.concerned() == null ? null : request.concerned().toString();
        Assignment assignment = new Assignment(request.handler().toString(), about, caller);
        return take(
                FeedbackLifecycle.ACCEPT,
                () -> new Acceptance(assignment, promise),
                () -> {
                    handler = assignment.handler();
                    concerned = assignment.concerned();
                    answerBy = promise.day();
                    acceptedAt = now;
                },
                () -> new FeedbackAccepted(facts()));
    }

    /** Another official answers for it; whom it is about may be named now, where nobody knew at first. */
    Outcome<FeedbackEvent> assign(AssignFeedback request, String caller) {
        @Nullable String named = request.concerned() == null ? null : request.concerned().toString();
        Assignment assignment =
                new Assignment(request.handler().toString(), concerned == null ? named : concerned, caller);
        return take(
                FeedbackLifecycle.ASSIGN,
                () -> new Reassignment(assignment, handler, concerned, named),
                () -> {
                    handler = assignment.handler();
                    concerned = assignment.concerned();
                },
                () -> new FeedbackAssigned(facts()));
    }

    Outcome<FeedbackEvent> ask(AskAuthor request, String caller, LocalDate today) {
        return take(
                FeedbackLifecycle.ASK,
                () -> new Handled(caller, handler, channel),
                () -> {
                    question = request.question();
                    askedOn = today;
                },
                () -> new InformationRequested(facts()));
    }

    /** @param newAnswerBy the promised day, later by the days the author took */
    Outcome<FeedbackEvent> reply(LocalDate newAnswerBy) {
        return take(
                FeedbackLifecycle.REPLY,
                FeedbackLifecycle.Nothing::new,
                () -> goOn(newAnswerBy),
                () -> new InformationGiven(facts()));
    }

    /** The same of an author without an account, written down by the handler. */
    Outcome<FeedbackEvent> recordReply(String caller, LocalDate newAnswerBy) {
        return take(
                FeedbackLifecycle.RECORD_REPLY,
                () -> new Handled(caller, handler, channel),
                () -> goOn(newAnswerBy),
                () -> new InformationGiven(facts()));
    }

    private void goOn(LocalDate newAnswerBy) {
        answerBy = newAnswerBy;
        askNoMore();
    }

    private void askNoMore() {
        askedOn = null;
        question = null;
    }

    /** @param newAnswerBy the promised day, later by the days the author was given, where they were asked and did not answer */
    Outcome<FeedbackEvent> propose(ProposeAnswer request, String caller, LocalDate newAnswerBy) {
        return take(
                FeedbackLifecycle.PROPOSE,
                () -> new Handled(caller, handler, channel),
                () -> {
                    goOn(newAnswerBy);
                    proposedAnswer = request.text();
                    respondent = caller;
                },
                () -> new AnswerProposed(facts()));
    }

    Outcome<FeedbackEvent> returnAnswer(String caller) {
        return take(
                FeedbackLifecycle.RETURN,
                () -> new Acting(caller, concerned),
                () -> {},
                () -> new AnswerReturned(facts()));
    }

    Outcome<FeedbackEvent> approve(String caller, Optional<Rule> apart, Instant now) {
        return take(
                FeedbackLifecycle.APPROVE,
                () -> new Approval(caller, Objects.requireNonNull(respondent), concerned, apart),
                () -> {
                    answer = proposedAnswer;
                    proposedAnswer = null;
                    approver = caller;
                    answeredAt = now;
                },
                () -> new FeedbackAnswered(facts()));
    }

    Outcome<FeedbackEvent> transfer(Receiver receiver, String reason, String caller) {
        return take(
                FeedbackLifecycle.TRANSFER,
                () -> new Acting(caller, concerned),
                () -> {
                    askNoMore();
                    receiverCode = receiver.code();
                    receiverName = receiver.name();
                    explanation = reason;
                },
                () -> new FeedbackTransferred(facts()));
    }

    Outcome<FeedbackEvent> refuse(RefuseFeedback request, String caller) {
        return take(
                FeedbackLifecycle.REFUSE,
                () -> new Acting(caller, concerned),
                () -> {
                    askNoMore();
                    refusalGround = request.ground();
                    explanation = request.explanation();
                },
                () -> new FeedbackRefused(facts()));
    }

    /** Takes it back. Its words are not kept. */
    Outcome<FeedbackEvent> withdraw() {
        return take(
                FeedbackLifecycle.WITHDRAW,
                FeedbackLifecycle.Nothing::new,
                () -> {
                    forget();
                    askNoMore();
                    proposedAnswer = null;
                },
                () -> new FeedbackWithdrawn(facts()));
    }

    /** What it says and where is not kept; neither where it was passed on and taken back there. */
    void forget() {
        text = null;
        place = null;
        longitude = null;
        latitude = null;
    }

    Outcome<FeedbackEvent> rate(RateAnswer request) {
        return take(
                FeedbackLifecycle.RATE,
                this::judged,
                () -> {
                    rating = request.rating();
                    ratingWords = request.words();
                },
                () -> new FeedbackRated(facts()));
    }

    /** @param newAnswerBy the day by which it is answered again */
    Outcome<FeedbackEvent> reopen(LocalDate newAnswerBy) {
        return take(
                FeedbackLifecycle.REOPEN,
                this::judged,
                () -> {
                    reopened = true;
                    answerBy = newAnswerBy;
                    // The next answer is approved anew.
                    approver = null;
                    // Whoever rates next rates the new answer.
                    rating = null;
                    ratingWords = null;
                },
                () -> new FeedbackReopened(facts()));
    }

    private Judged judged() {
        return new Judged(rating != null, reopened);
    }

    private <F> Outcome<FeedbackEvent> take(
            Step<FeedbackState, F> step, Supplier<F> facts, Runnable change, Supplier<FeedbackEvent> event) {
        return step.take(
                state,
                facts,
                to -> {
                    change.run();
                    state = to;
                },
                event);
    }

    FeedbackEvent received() {
        return new FeedbackReceived(facts());
    }

    private FeedbackFacts facts() {
        return new FeedbackFacts(
                id,
                unit(),
                kind,
                matter,
                field,
                channel,
                reporterKind,
                state,
                receivedAt,
                acceptedAt,
                answeredAt,
                rating,
                reopened,
                predecessor);
    }

    /** As its author and those who handle it see it. */
    FeedbackView view() {
        return new FeedbackView(
                id,
                unit(),
                kind,
                matter,
                field,
                channel,
                reporterKind,
                text,
                where(),
                trackingCode,
                state,
                receivedAt,
                intakeDueOn,
                acceptedAt,
                answerBy,
                question,
                answer,
                answeredAt,
                refusalGround,
                explanation,
                receiverCode,
                receiverName,
                predecessor,
                rating,
                ratingWords,
                reopened,
                version);
    }

    UUID id() {
        return id;
    }

    UnitRef unit() {
        return new UnitRef(unitCode, unitValidFrom);
    }

    FeedbackState state() {
        return state;
    }

    LocalDate receivedOn() {
        return VietnamTime.dateOf(receivedAt);
    }

    @Nullable String handler() {
        return handler;
    }

    @Nullable LocalDate answerBy() {
        return answerBy;
    }

    @Nullable LocalDate askedOn() {
        return askedOn;
    }

    /** What only those who handle it see. */
    HandlingView handling(Optional<ReporterView> author) {
        return new HandlingView(
                handler, concerned, proposedAnswer, respondent, hidesItsAuthor() ? null : author.orElse(null));
    }

    /** Who informs of an official is hidden from the unit, for it is near that official (Law 10/2022 art. 9(2)). */
    private boolean hidesItsAuthor() {
        return concerned != null || matter == FeedbackMatter.OFFICIAL_CONDUCT;
    }

    /** What was passed on to this unit; absent where it began here. */
    @Nullable UUID predecessor() {
        return predecessor;
    }

    boolean wasAccepted() {
        return acceptedAt != null;
    }

    boolean wasReopened() {
        return reopened;
    }

    /** Raised by each change, from 0; what {@code ETag} shows. */
    long version() {
        return version;
    }

    /** The version as events count it, from 1. */
    long eventVersion() {
        return version + 1;
    }
}

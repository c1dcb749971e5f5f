package vn.danchu.consultation.comment;

import static vn.danchu.consultation.ConsultationProblem.COMMENT_SETTLED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.consultation.commitment.CommitmentKind;
import vn.danchu.consultation.commitment.Statement;
import vn.danchu.consultation.consultation.Admission;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.AuthorKind;
import vn.danchu.contracts.consultation.CommentAmended;
import vn.danchu.contracts.consultation.CommentAnswered;
import vn.danchu.contracts.consultation.CommentEvent;
import vn.danchu.contracts.consultation.CommentFacts;
import vn.danchu.contracts.consultation.CommentState;
import vn.danchu.contracts.consultation.CommentSubmitted;
import vn.danchu.contracts.consultation.CommentWithdrawn;
import vn.danchu.contracts.consultation.ConsultationForm;
import vn.danchu.contracts.consultation.Disposition;
import vn.danchu.contracts.consultation.Stance;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;

/**
 * A comment (ý kiến góp ý) on a draft.
 *
 * <pre>
 *           ┌─amend─┐
 *           ▼       │
 *  ──submit──► SUBMITTED ──answer──► ANSWERED
 *      │         └──withdraw──► WITHDRAWN
 *      └─too late──► LATE
 * </pre>
 *
 * The person behind it is not here, but among the {@link Contributors}. Amending and withdrawing end with the closing;
 * answers are given while the compilation is made.
 */
@Entity
@Table(name = "comment")
public class Comment {

    @Id
    private UUID id;

    @Column(name = "consultation_id")
    private UUID consultationId;

    private @Nullable String target;
    private @Nullable String text;

    @Enumerated(EnumType.STRING)
    private Stance stance;

    @Enumerated(EnumType.STRING)
    private ConsultationForm channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "author_kind")
    private AuthorKind authorKind;

    private @Nullable String organisation;

    @Column(name = "organisation_name")
    private @Nullable String organisationName;

    @Column(name = "unit_code")
    private @Nullable String unitCode;

    @Column(name = "unit_valid_from")
    private @Nullable LocalDate unitValidFrom;

    @Enumerated(EnumType.STRING)
    private CommentState state;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "amended_at")
    private @Nullable Instant amendedAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "response_id")
    private @Nullable UUID responseId;

    @Enumerated(EnumType.STRING)
    private @Nullable Disposition disposition;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Version
    private long version;

    protected Comment() {}

    /**
     * A comment as it is received; {@link SubmissionRules} have let it pass.
     *
     * @param state {@link CommentState#SUBMITTED} or {@link CommentState#LATE}
     * @param now when it was received
     */
    Comment(UUID id, UUID consultationId, SubmitComment request, Author author, CommentState state, Instant now) {
        this.id = id;
        this.consultationId = consultationId;
        this.target = request.target();
        this.text = request.text();
        this.stance = request.stance();
        this.channel = request.channel();
        this.authorKind = author.kind();
        this.organisation = author.organisation();
        this.organisationName = author.organisationName();
        @Nullable UnitRef unit = author.unit();
        this.unitCode = unit == null ? null : unit.code();
        this.unitValidFrom = unit == null ? null : unit.validFrom();
        this.state = state;
        this.submittedAt = now;
    }

    /** Puts other words in its place. */
    Outcome<Statement> amend(AmendComment request, Admission held, Instant now) {
        Optional<Refusal> refusal = notChangeable(held, now);
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        text = request.text();
        stance = request.stance();
        amendedAt = now;
        return new Outcome.Done<>(statement(CommitmentKind.AMENDMENT, 1, stance.name(), text));
    }

    /** Takes it back. Its words are not kept. */
    Outcome<Statement> withdraw(Admission held, Instant now) {
        Optional<Refusal> refusal = notChangeable(held, now);
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        text = null;
        state = CommentState.WITHDRAWN;
        withdrawnAt = now;
        return new Outcome.Done<>(statement(CommitmentKind.WITHDRAWAL, 1));
    }

    /** Whether it waits for an answer within this consultation. */
    public boolean awaitsAnswerIn(UUID consultation) {
        return consultationId.equals(consultation) && state == CommentState.SUBMITTED;
    }

    /** Gives it its answer; ask {@link #awaitsAnswerIn} first. */
    public void answer(UUID response, Disposition given, Instant now) {
        if (state != CommentState.SUBMITTED) {
            throw new IllegalStateException("Only a counted comment without an answer is answered.");
        }
        responseId = response;
        disposition = given;
        answeredAt = now;
        state = CommentState.ANSWERED;
    }

    private Optional<Refusal> notChangeable(Admission held, Instant now) {
        boolean open = held.closesAt() != null && SubmissionRules.takesCounted(held.state(), now, held.closesAt());
        return state == CommentState.SUBMITTED && open
                ? Optional.empty()
                : Optional.of(Refusal.of(COMMENT_SETTLED, state).citing("Law 10/2022 art. 28(2)"));
    }

    /**
     * What the log fixes of its submission.
     *
     * @param author subject of who made it, which is kept elsewhere
     */
    Statement submission(String author) {
        return statement(
                CommitmentKind.SUBMISSION,
                0,
                state.name(),
                target,
                stance.name(),
                channel.name(),
                authorKind.name(),
                author,
                submittedAt.toString(),
                text);
    }

    /** @param ahead 1 where the change of version is still to be written */
    private Statement statement(CommitmentKind kind, int ahead, @Nullable String... fields) {
        return new Statement(consultationId, kind, id, eventVersion() + ahead, Arrays.asList(fields));
    }

    /** As it stands, for those outside. */
    private CommentFacts facts(UnitRef askingUnit) {
        return new CommentFacts(
                id,
                consultationId,
                askingUnit,
                unitCode == null || unitValidFrom == null ? null : new UnitRef(unitCode, unitValidFrom),
                authorKind,
                channel,
                stance,
                state,
                submittedAt,
                disposition,
                answeredAt);
    }

    CommentEvent submitted(UnitRef askingUnit) {
        return new CommentSubmitted(facts(askingUnit));
    }

    CommentEvent amended(UnitRef askingUnit) {
        return new CommentAmended(facts(askingUnit));
    }

    CommentEvent withdrawn(UnitRef askingUnit) {
        return new CommentWithdrawn(facts(askingUnit));
    }

    public CommentEvent answered(UnitRef askingUnit) {
        return new CommentAnswered(facts(askingUnit));
    }

    /** As everybody may read it, before it has an answer. */
    CommentView view() {
        return new CommentView(
                id,
                consultationId,
                target,
                text,
                CommentView.suspectedEncoding(text),
                stance,
                channel,
                new CommentView.AuthorView(authorKind, organisation, organisationName),
                state,
                CommentView.isCounted(state),
                submittedAt,
                amendedAt,
                null,
                version);
    }

    /** Its columns as it is received, in the order in which {@link Comments#add} names them. */
    List<@Nullable Object> row() {
        return Arrays.asList(
                id,
                consultationId,
                target,
                text,
                stance.name(),
                channel.name(),
                authorKind.name(),
                organisation,
                organisationName,
                unitCode,
                unitValidFrom,
                state.name(),
                submittedAt.atOffset(ZoneOffset.UTC),
                version);
    }

    public UUID id() {
        return id;
    }

    UUID consultationId() {
        return consultationId;
    }

    /** Raised by each change, from 0; what {@code ETag} shows. */
    long version() {
        return version;
    }

    /** The version as events and commitments count it, from 1. */
    public long eventVersion() {
        return version + 1;
    }
}

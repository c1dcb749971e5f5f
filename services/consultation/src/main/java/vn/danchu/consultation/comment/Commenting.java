package vn.danchu.consultation.comment;

import static vn.danchu.consultation.ConsultationProblem.COMMENT_UNKNOWN;
import static vn.danchu.consultation.ConsultationProblem.CONSULTATION_UNKNOWN;
import static vn.danchu.consultation.ConsultationProblem.NOT_THE_AUTHOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.consultation.CommuneChapter;
import vn.danchu.consultation.commitment.Commitments;
import vn.danchu.consultation.commitment.Statement;
import vn.danchu.consultation.consultation.Admission;
import vn.danchu.consultation.consultation.Consultations;
import vn.danchu.consultation.draft.Drafts;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.CommentEvent;
import vn.danchu.contracts.consultation.CommentState;
import vn.danchu.platform.event.Outbox;
import vn.danchu.platform.identifier.Identifiers;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.text.VietnameseText;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.unit.Units;
import vn.danchu.platform.web.Versions;

/**
 * Takes comments. Every verb first holds the consultation, then reads the clock: what is counted is committed before a
 * closing can count.
 */
@ApplicationScoped
class Commenting {

    private final Consultations consultations;
    private final Comments comments;
    private final Contributors contributors;
    private final Drafts drafts;
    private final Commitments commitments;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Callers callers;
    private final Units units;
    private final Versions versions;
    private final Identifiers identifiers;
    private final PlatformClock clock;
    private final Terms terms;

    Commenting(
            Consultations consultations,
            Comments comments,
            Contributors contributors,
            Drafts drafts,
            Commitments commitments,
            EntityManager entities,
            Outbox outbox,
            Callers callers,
            Units units,
            Versions versions,
            Identifiers identifiers,
            PlatformClock clock,
            CommentSettings settings) {
        this.consultations = consultations;
        this.comments = comments;
        this.contributors = contributors;
        this.drafts = drafts;
        this.commitments = commitments;
        this.entities = entities;
        this.outbox = outbox;
        this.callers = callers;
        this.units = units;
        this.versions = versions;
        this.identifiers = identifiers;
        this.clock = clock;
        this.terms = settings.terms();
    }

    Outcome<CommentView> submit(UUID consultationId, SubmitComment request) {
        Optional<Admission> held = consultations.hold(consultationId);
        if (held.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(CONSULTATION_UNKNOWN));
        }
        return switch (Author.of(callers.current())) {
            case Outcome.Refused<Author>(Refusal refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<Author>(Author author) -> submit(held.get(), request, author);
        };
    }

    private Outcome<CommentView> submit(Admission held, SubmitComment request, Author author) {
        Instant now = clock.now();
        Optional<Refusal> refusal = SubmissionRules.refusal(facts(held, request, author, now));
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(CommuneChapter.under(held.regime(), refusal.get()));
        }
        CommentState state = SubmissionRules.standing(held.state(), now, Objects.requireNonNull(held.closesAt()));
        Comment comment = new Comment(identifiers.next(), held.id(), request, author, state, now);
        comments.add(comment, new Contributor(author.subject(), author.client(), request.consent(), now));
        tell(comment, comment.submission(author.subject()), comment.submitted(held.unit()));
        return new Outcome.Done<>(comment.view());
    }

    Outcome<CommentView> amend(UUID id, AmendComment request) {
        Optional<Refusal> tooLong =
                SubmissionRules.textFits(VietnameseText.length(request.text()), terms.longestText());
        if (tooLong.isPresent()) {
            return new Outcome.Refused<>(tooLong.get());
        }
        return change(id, (comment, held) -> comment.amend(request, held, clock.now()), Comment::amended);
    }

    Outcome<CommentView> withdraw(UUID id) {
        return change(id, (comment, held) -> comment.withdraw(held, clock.now()), Comment::withdrawn);
    }

    private Outcome<CommentView> change(UUID id, Verb verb, Telling telling) {
        @Nullable Comment comment = comments.findById(id);
        if (comment == null) {
            return new Outcome.Refused<>(Refusal.of(COMMENT_UNKNOWN));
        }
        Optional<Refusal> notTheirs = Refusal.of(NOT_THE_AUTHOR)
                .when(!own(comment))
                .or(() -> versions.stale(comment.id(), comment.version()));
        if (notTheirs.isPresent()) {
            return new Outcome.Refused<>(notTheirs.get());
        }
        Admission held = consultations.hold(comment.consultationId()).orElseThrow();
        return switch (verb.apply(comment, held)) {
            case Outcome.Refused<Statement>(Refusal refusal) ->
                new Outcome.Refused<>(CommuneChapter.under(held.regime(), refusal));
            case Outcome.Done<Statement>(Statement statement) -> {
                entities.flush();
                tell(comment, statement, telling.of(comment, held.unit()));
                yield new Outcome.Done<>(comment.view());
            }
        };
    }

    private boolean own(Comment comment) {
        return contributors.made(callers.current().subject(), comment.id());
    }

    private void tell(Comment comment, Statement statement, CommentEvent event) {
        commitments.add(statement);
        outbox.append(event, comment.eventVersion());
    }

    private SubmissionFacts facts(Admission held, SubmitComment request, Author author, Instant now) {
        @Nullable UnitRef unit = author.unit();
        @Nullable String target = request.target();
        return new SubmissionFacts(
                held.state(),
                held.closesAt(),
                now,
                held.regime(),
                held.forms(),
                author.kind(),
                unit != null && units.belongs(unit, held.unit()),
                unit != null && units.covers(unit, held.unit()),
                request.channel(),
                request.consent().given(),
                VietnameseText.length(request.text()),
                target == null || drafts.element(held.draftId(), target).isPresent(),
                terms);
    }

    @FunctionalInterface
    private interface Verb {
        Outcome<Statement> apply(Comment comment, Admission held);
    }

    @FunctionalInterface
    private interface Telling {
        CommentEvent of(Comment comment, UnitRef askingUnit);
    }
}

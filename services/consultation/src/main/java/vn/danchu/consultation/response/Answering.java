package vn.danchu.consultation.response;

import static vn.danchu.consultation.ConsultationProblem.CONSULTATION_UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.danchu.consultation.CommuneChapter;
import vn.danchu.consultation.comment.Comment;
import vn.danchu.consultation.comment.Comments;
import vn.danchu.consultation.commitment.Commitments;
import vn.danchu.consultation.consultation.Admission;
import vn.danchu.consultation.consultation.Consultations;
import vn.danchu.platform.event.Outbox;
import vn.danchu.platform.identifier.Identifiers;
import vn.danchu.platform.identity.Caller;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.identity.Scope;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.time.PlatformClock;

/** Answers comments: all that are named, or none of them. */
@ApplicationScoped
class Answering {

    private final Consultations consultations;
    private final Comments comments;
    private final Responses responses;
    private final Commitments commitments;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Callers callers;
    private final Scope scope;
    private final Identifiers identifiers;
    private final PlatformClock clock;

    Answering(
            Consultations consultations,
            Comments comments,
            Responses responses,
            Commitments commitments,
            EntityManager entities,
            Outbox outbox,
            Callers callers,
            Scope scope,
            Identifiers identifiers,
            PlatformClock clock) {
        this.consultations = consultations;
        this.comments = comments;
        this.responses = responses;
        this.commitments = commitments;
        this.entities = entities;
        this.outbox = outbox;
        this.callers = callers;
        this.scope = scope;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    Outcome<ResponseView> answer(UUID consultationId, AnswerComments request) {
        Optional<Admission> held = consultations.hold(consultationId);
        if (held.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(CONSULTATION_UNKNOWN));
        }
        Optional<Refusal> notTheirs = scope.actFor(held.get().unit());
        if (notTheirs.isPresent()) {
            return new Outcome.Refused<>(notTheirs.get());
        }
        Caller caller = callers.current();
        Set<UUID> ids = new TreeSet<>(request.commentIds());
        List<Comment> answerable = comments.lock(ids).stream()
                .filter(comment -> comment.awaitsAnswerIn(consultationId))
                .toList();
        Optional<Refusal> refusal = AnswerRules.refusal(new AnswerFacts(
                held.get().state(),
                mayAnswer(caller, held.get()),
                request.disposition(),
                request.reason(),
                missing(ids, answerable)));
        return refusal.map(reason -> CommuneChapter.under(held.get().regime(), reason))
                .<Outcome<ResponseView>>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Done<>(give(held.get(), request, answerable, caller)));
    }

    private ResponseView give(Admission held, AnswerComments request, List<Comment> answered, Caller caller) {
        Instant now = clock.now();
        UUID id = identifiers.next();
        Response response = new Response(id, held.id(), request, answered.size(), caller.subject(), now);
        responses.persistAndFlush(response);
        answered.forEach(comment -> comment.answer(id, request.disposition(), now));
        entities.flush();
        commitments.add(response.statement(answered.stream().map(Comment::id).toList()));
        outbox.append(answered.stream()
                .map(comment -> new Outbox.Entry(comment.answered(held.unit()), comment.eventVersion(), null))
                .toList());
        return response.view();
    }

    /** The named compiler, or the chair who directs the work; both within their unit. */
    private static boolean mayAnswer(Caller caller, Admission held) {
        return caller.has(Role.COMMUNE_CHAIR) || caller.subject().equals(held.compiler());
    }

    private static List<UUID> missing(Collection<UUID> asked, List<Comment> answerable) {
        Set<UUID> found = answerable.stream().map(Comment::id).collect(Collectors.toSet());
        return asked.stream().filter(id -> !found.contains(id)).toList();
    }
}

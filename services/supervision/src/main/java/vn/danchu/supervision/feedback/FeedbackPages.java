package vn.danchu.supervision.feedback;

import static vn.danchu.supervision.SupervisionProblem.FEEDBACK_UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.danchu.platform.identity.Scope;
import vn.danchu.platform.page.Cursor;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.supervision.NewestFirst;

/** Feedback as it is read, as far as the database shows it to whom the transaction works for; the newest first. */
@ApplicationScoped
class FeedbackPages {

    private static final NewestFirst<Feedback, FeedbackView> ROWS = new NewestFirst<>(
            Feedback.class,
            "supervision.feedback",
            "received_at",
            Feedback::view,
            FeedbackView::receivedAt,
            FeedbackView::id);
    private static final Cursor OF_UNITS = NewestFirst.cursor("feedback");
    private static final Cursor OF_AN_AUTHOR = NewestFirst.cursor("my-feedback");

    private static final String WITHIN = "platform.in_scope(unit_code, unit_valid_from)";
    private static final String SENT_BY =
            "id in (select feedback_id from supervision.reporter where subject = :subject)";

    private final Feedbacks feedbacks;
    private final Reporters reporters;
    private final Scope scope;
    private final EntityManager entities;

    FeedbackPages(Feedbacks feedbacks, Reporters reporters, Scope scope, EntityManager entities) {
        this.feedbacks = feedbacks;
        this.reporters = reporters;
        this.scope = scope;
        this.entities = entities;
    }

    /** One, as far as it is shown. */
    Outcome<FeedbackView> find(UUID id) {
        return feedbacks
                .findByIdOptional(id)
                .<Outcome<FeedbackView>>map(feedback -> new Outcome.Done<>(feedback.view()))
                .orElseGet(() -> new Outcome.Refused<>(Refusal.of(FEEDBACK_UNKNOWN)));
    }

    /** What only those who handle it see of one. */
    Outcome<HandlingView> handling(UUID id) {
        return feedbacks
                .findByIdOptional(id)
                .<Outcome<HandlingView>>map(feedback -> scope.actFor(feedback.unit())
                        .<Outcome<HandlingView>>map(Outcome.Refused::new)
                        .orElseGet(() -> new Outcome.Done<>(feedback.handling(reporters.find(id)))))
                .orElseGet(() -> new Outcome.Refused<>(Refusal.of(FEEDBACK_UNKNOWN)));
    }

    /** The steps of one, in their order. */
    Outcome<List<StepView>> steps(UUID id) {
        return feedbacks
                .findByIdOptional(id)
                .<Outcome<List<StepView>>>map(feedback -> scope.actFor(feedback.unit())
                        .<Outcome<List<StepView>>>map(Outcome.Refused::new)
                        .orElseGet(() -> new Outcome.Done<>(taken(id))))
                .orElseGet(() -> new Outcome.Refused<>(Refusal.of(FEEDBACK_UNKNOWN)));
    }

    private List<StepView> taken(UUID id) {
        return entities
                .createQuery("from StepTaken where feedbackId = :id order by sequence", StepTaken.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(StepTaken::view)
                .toList();
    }

    /** What the units of the caller have, whoever sent it. */
    Outcome<Page<FeedbackView>> ofUnits(FeedbackFilter filter, PageRequest request) {
        StringBuilder condition = new StringBuilder(WITHIN);
        Map<String, Object> values = new HashMap<>();
        if (filter.state() != null) {
            condition.append(" and state = :state");
            values.put("state", filter.state().name());
        }
        if (filter.kind() != null) {
            condition.append(" and kind = :kind");
            values.put("kind", filter.kind().name());
        }
        if (filter.field() != null) {
            condition.append(" and field = :field");
            values.put("field", filter.field());
        }
        return ROWS.page(entities, OF_UNITS, condition.toString(), values, request);
    }

    /** What a person has sent, wherever; asked in a transaction that works for that person. */
    Outcome<Page<FeedbackView>> by(String subject, PageRequest request) {
        return ROWS.page(entities, OF_AN_AUTHOR, SENT_BY, Map.of("subject", subject), request);
    }
}

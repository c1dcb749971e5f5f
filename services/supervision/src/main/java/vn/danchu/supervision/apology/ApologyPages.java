package vn.danchu.supervision.apology;

import static vn.danchu.supervision.SupervisionProblem.APOLOGY_UNKNOWN;
import static vn.danchu.supervision.SupervisionProblem.FEEDBACK_UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.supervision.ApologyState;
import vn.danchu.platform.page.Cursor;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.supervision.NewestFirst;
import vn.danchu.supervision.feedback.AnswersOwed;

/** Apologies as they are read, as far as the database shows them to whom the transaction works for; the newest first. */
@ApplicationScoped
class ApologyPages {

    private static final NewestFirst<Apology, ApologyView> ROWS = new NewestFirst<>(
            Apology.class, "supervision.apology", "arisen_at", Apology::view, ApologyView::arisenAt, ApologyView::id);
    private static final Cursor OF_UNITS = NewestFirst.cursor("apologies");
    private static final String WITHIN = "platform.in_scope(unit_code, unit_valid_from)";

    private final Apologies apologies;
    private final AnswersOwed answersOwed;
    private final EntityManager entities;

    ApologyPages(Apologies apologies, AnswersOwed answersOwed, EntityManager entities) {
        this.apologies = apologies;
        this.answersOwed = answersOwed;
        this.entities = entities;
    }

    /** One. */
    Outcome<ApologyView> find(UUID id) {
        return apologies
                .findByIdOptional(id)
                .<Outcome<ApologyView>>map(apology -> new Outcome.Done<>(apology.view()))
                .orElseGet(() -> new Outcome.Refused<>(Refusal.of(APOLOGY_UNKNOWN)));
    }

    /** Those for one piece of feedback, in the order of the days that were missed. */
    Outcome<List<ApologyView>> of(UUID feedback) {
        if (!answersOwed.isShown(feedback)) {
            return new Outcome.Refused<>(Refusal.of(FEEDBACK_UNKNOWN));
        }
        return new Outcome.Done<>(apologies.list("feedbackId = ?1 order by arisenAt, id", feedback).stream()
                .map(Apology::view)
                .toList());
    }

    /** What the units of the caller owe and have owed. */
    Outcome<Page<ApologyView>> ofUnits(@Nullable ApologyState state, PageRequest request) {
        return state == null
                ? ROWS.page(entities, OF_UNITS, WITHIN, Map.of(), request)
                : ROWS.page(entities, OF_UNITS, WITHIN + " and state = :state", Map.of("state", state.name()), request);
    }
}

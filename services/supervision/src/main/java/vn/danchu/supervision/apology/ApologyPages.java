package vn.danchu.supervision.apology;

import static vn.danchu.supervision.SupervisionProblem.APOLOGY_UNKNOWN;
import static vn.danchu.supervision.SupervisionProblem.FEEDBACK_UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.HashMap;
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
import vn.danchu.supervision.feedback.AnswersOwed;

/** Apologies as they are read, as far as the database shows them to whom the transaction works for; the newest first. */
@ApplicationScoped
class ApologyPages {

    private static final Cursor OF_UNITS = Cursor.of("apologies", Cursor.Value.INSTANT, Cursor.Value.UUID);
    private static final String SELECT =
            "select * from supervision.apology where platform.in_scope(unit_code, unit_valid_from)";

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
        StringBuilder sql = new StringBuilder(SELECT);
        Map<String, Object> values = new HashMap<>();
        if (state != null) {
            sql.append(" and state = :state");
            values.put("state", state.name());
        }
        @Nullable String cursor = request.cursor();
        if (cursor != null) {
            switch (OF_UNITS.read(cursor)) {
                case Cursor.Unreadable unreadable -> {
                    return new Outcome.Refused<>(unreadable.refusal());
                }
                case Cursor.Position position -> {
                    sql.append(" and (arisen_at, id) < (:at, :id)");
                    values.put("at", position.instant(0));
                    values.put("id", position.uuid(1));
                }
            }
        }
        Query query = entities.createNativeQuery(
                sql.append(" order by arisen_at desc, id desc limit :rows").toString(), Apology.class);
        values.forEach(query::setParameter);
        query.setParameter("rows", request.rowsToRead());
        List<?> found = query.getResultList();
        List<ApologyView> views =
                found.stream().map(each -> ((Apology) each).view()).toList();
        return new Outcome.Done<>(Page.of(views, request, last -> OF_UNITS.after(last.arisenAt(), last.id())));
    }
}

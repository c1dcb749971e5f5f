package vn.danchu.consultation.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.identity.Scope;
import vn.danchu.platform.page.Cursor;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.unit.Unit;
import vn.danchu.platform.unit.Units;

/** Consultations as they are read. A draft of a consultation is nobody's business but its unit's. */
@ApplicationScoped
class ConsultationPages {

    private static final Cursor CURSOR = Cursor.of("consultations", Cursor.Value.UUID);

    /** Greater than any identifier that is made. */
    private static final UUID END = new UUID(-1L, -1L);

    private final Consultations consultations;
    private final Callers callers;
    private final Scope scope;
    private final Units units;

    ConsultationPages(Consultations consultations, Callers callers, Scope scope, Units units) {
        this.consultations = consultations;
        this.callers = callers;
        this.scope = scope;
        this.units = units;
    }

    /** One consultation, if the caller may know of it. */
    @Transactional
    Optional<Consultation> find(UUID id) {
        return consultations.findByIdOptional(id).filter(this::mayRead);
    }

    /**
     * One page, newest first. The code of a unit asks for all that the unit to which it leads today carries on: its own, and
     * what the units merged into it began.
     */
    @Transactional
    Outcome<Page<ConsultationView>> list(
            PageRequest request, @Nullable String unit, @Nullable ConsultationState state) {
        @Nullable String cursor = request.cursor();
        if (cursor == null) {
            return new Outcome.Done<>(page(request, END, unit, state));
        }
        return switch (CURSOR.read(cursor)) {
            case Cursor.Position position -> new Outcome.Done<>(page(request, position.uuid(0), unit, state));
            case Cursor.Unreadable unreadable -> new Outcome.Refused<>(unreadable.refusal());
        };
    }

    private Page<ConsultationView> page(
            PageRequest request, UUID before, @Nullable String unit, @Nullable ConsultationState state) {
        StringBuilder condition = new StringBuilder("id < :before");
        Map<String, Object> parameters = new HashMap<>(Map.of("before", before));
        if (unit != null) {
            condition.append(" and (").append(askedBy(unit, parameters)).append(')');
        }
        if (state == null) {
            condition.append(" and state <> :draft");
        } else {
            condition.append(" and state = :state and state <> :draft");
            parameters.put("state", state);
        }
        parameters.put("draft", ConsultationState.DRAFT);
        List<Consultation> rows = consultations
                .find(condition.append(" order by id desc").toString(), parameters)
                .page(0, request.rowsToRead())
                .list();
        return Page.of(rows, request, row -> CURSOR.after(row.id())).map(ConsultationView::of);
    }

    /** That a consultation was begun by one of the units that the code stands for; nothing is asked by none. */
    private String askedBy(String code, Map<String, Object> parameters) {
        List<String> alternatives = new ArrayList<>();
        for (UnitRef unit : units.find(code).map(Unit::ref).map(units::lineage).orElse(Set.of())) {
            int number = alternatives.size();
            alternatives.add("unitCode = :code%1$d and unitValidFrom = :validFrom%1$d".formatted(number));
            parameters.put("code" + number, unit.code());
            parameters.put("validFrom" + number, unit.validFrom());
        }
        return alternatives.isEmpty() ? "false" : String.join(" or ", alternatives);
    }

    private boolean mayRead(Consultation consultation) {
        return consultation.state() != ConsultationState.DRAFT
                || (callers.find().isPresent() && scope.mayActFor(consultation.unit()));
    }
}

package vn.danchu.consultation.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.consultation.Outcome;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.identity.Scope;
import vn.danchu.platform.page.Cursor;
import vn.danchu.platform.page.Page;
import vn.danchu.platform.page.PageRequest;
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

    /** One page, newest first. */
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
            List<UnitRef> asking = lineage(unit);
            if (asking.isEmpty()) {
                return new Page<>(List.of(), null);
            }
            condition.append(" and (unitCode, unitValidFrom) in (");
            for (int at = 0; at < asking.size(); at++) {
                condition.append(at == 0 ? "" : ", ").append("(:code%1$d, :from%1$d)".formatted(at));
                parameters.put("code" + at, asking.get(at).code());
                parameters.put("from" + at, asking.get(at).validFrom());
            }
            condition.append(')');
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

    /** Where a code leads today, and all whose place that has taken: what they asked is asked on. */
    private List<UnitRef> lineage(String code) {
        return units.find(code)
                .map(unit -> units.lineage(unit.ref()).stream().map(Unit::ref).toList())
                .orElse(List.of());
    }

    private boolean mayRead(Consultation consultation) {
        return consultation.state() != ConsultationState.DRAFT
                || (callers.find().isPresent() && scope.mayActFor(consultation.unit()));
    }
}

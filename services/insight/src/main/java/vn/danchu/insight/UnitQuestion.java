package vn.danchu.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.identity.Scope;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.unit.Unit;
import vn.danchu.platform.unit.Units;

/** Which unit a question is about, and whether the caller may ask it. */
@ApplicationScoped
public class UnitQuestion {

    private final Callers callers;
    private final Scope scope;
    private final Units units;

    UnitQuestion(Callers callers, Scope scope, Units units) {
        this.callers = callers;
        this.scope = scope;
        this.units = units;
    }

    /** The unit, or why not. */
    public sealed interface Answer {

        /** The caller may ask about it. */
        record Unit(UnitRef unit) implements Answer {}

        /** The caller may not, or there is none. */
        record Refused(Refusal refusal) implements Answer {}
    }

    /** The unit of that code, or the caller's own where the question names none. */
    public Answer own(@Nullable String code) {
        if (code == null) {
            @Nullable UnitRef unit = callers.current().unit();
            return unit == null ? new Answer.Refused(Refusal.of(PlatformProblem.UNIT_UNKNOWN)) : new Answer.Unit(unit);
        }
        Optional<UnitRef> unit = units.find(code).map(Unit::ref);
        if (unit.isEmpty()) {
            return new Answer.Refused(Refusal.of(InsightProblem.UNKNOWN_UNIT).at("unit"));
        }
        return scope.actFor(unit.get())
                .map(refusal -> (Answer) new Answer.Refused(refusal.at("unit")))
                .orElseGet(() -> new Answer.Unit(unit.get()));
    }
}

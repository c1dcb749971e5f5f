package vn.danchu.supervision.sealed;

import static vn.danchu.supervision.SupervisionProblem.HANDLER_NAMED_BEFORE;
import static vn.danchu.supervision.SupervisionProblem.SEALED_HANDLER_UNKNOWN;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.identifier.Identifiers;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.identity.Scope;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.web.Versions;

/** The persons whom the heads of units have named: the role alone opens nothing. */
@ApplicationScoped
class SealedHandlers implements PanacheRepositoryBase<SealedHandler, UUID> {

    private final Identifiers identifiers;
    private final Callers callers;
    private final Scope scope;
    private final Versions versions;
    private final PlatformClock clock;

    SealedHandlers(Identifiers identifiers, Callers callers, Scope scope, Versions versions, PlatformClock clock) {
        this.identifiers = identifiers;
        this.callers = callers;
        this.scope = scope;
        this.versions = versions;
        this.clock = clock;
    }

    /** Those of the caller's units, the latest named first. */
    List<SealedHandlerView> all() {
        return list("order by namedOn desc, id").stream()
                .map(SealedHandler::view)
                .toList();
    }

    Outcome<SealedHandlerView> find(UUID id) {
        return findByIdOptional(id)
                .<Outcome<SealedHandlerView>>map(handler -> new Outcome.Done<>(handler.view()))
                .orElseGet(() -> new Outcome.Refused<>(Refusal.of(SEALED_HANDLER_UNKNOWN)));
    }

    Outcome<SealedHandlerView> name(NameHandler request) {
        @Nullable UnitRef unit = callers.current().unit();
        if (unit == null) {
            return new Outcome.Refused<>(Refusal.of(PlatformProblem.UNIT_UNKNOWN));
        }
        boolean named = count(
                        "subject = ?1 and unitCode = ?2 and unitValidFrom = ?3 and endedOn is null",
                        request.handler().toString(),
                        unit.code(),
                        unit.validFrom())
                > 0;
        if (named) {
            return new Outcome.Refused<>(
                    Refusal.of(HANDLER_NAMED_BEFORE).at("handler").citing(SealedBasis.LOCAL));
        }
        SealedHandler handler = new SealedHandler(
                identifiers.next(), unit, request.handler(), callers.current().subject(), clock.today());
        persistAndFlush(handler);
        return new Outcome.Done<>(handler.view());
    }

    Outcome<SealedHandlerView> end(UUID id) {
        Optional<SealedHandler> locked = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
        if (locked.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(SEALED_HANDLER_UNKNOWN));
        }
        SealedHandler handler = locked.get();
        Optional<Refusal> refusal = scope.actFor(handler.unit())
                .or(() -> versions.stale(handler.id(), handler.version()))
                .or(() -> handler.end(clock.today()));
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        flush();
        return new Outcome.Done<>(handler.view());
    }
}

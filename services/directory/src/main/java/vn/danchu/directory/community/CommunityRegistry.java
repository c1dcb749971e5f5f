package vn.danchu.directory.community;

import static vn.danchu.directory.DirectoryProblem.COMMUNITY_NOT_FOUND;
import static vn.danchu.directory.DirectoryProblem.UNIT_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.directory.EndRequest;
import vn.danchu.directory.unit.UnitLookup;
import vn.danchu.platform.event.Outbox;
import vn.danchu.platform.identifier.Identifiers;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.identity.Scope;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.web.Versions;

/** Records which communities there are and when they end. */
@ApplicationScoped
class CommunityRegistry {

    private final Communities communities;
    private final UnitLookup units;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Callers callers;
    private final Scope scope;
    private final Versions versions;
    private final Identifiers identifiers;
    private final PlatformClock clock;

    CommunityRegistry(
            Communities communities,
            UnitLookup units,
            EntityManager entities,
            Outbox outbox,
            Callers callers,
            Scope scope,
            Versions versions,
            Identifiers identifiers,
            PlatformClock clock) {
        this.communities = communities;
        this.units = units;
        this.entities = entities;
        this.outbox = outbox;
        this.callers = callers;
        this.scope = scope;
        this.versions = versions;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    Outcome<Community> establish(EstablishCommunity request) {
        Optional<UnitRef> unit = units.on(request.unit(), request.validFrom());
        if (unit.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(UNIT_NOT_FOUND).at("unit"));
        }
        Optional<Refusal> notTheirs = scope.actFor(unit.get());
        if (notTheirs.isPresent()) {
            return new Outcome.Refused<>(notTheirs.get().at("unit"));
        }
        units.hold(unit.get());
        Optional<Refusal> refusal = CommunityRules.refusal(
                request.kind(),
                units.type(unit.get()),
                request.exception(),
                communities.hasName(
                        units.withPredecessors(request.unit(), request.validFrom()),
                        request.name(),
                        request.validFrom()));
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        Community community = new Community(
                identifiers.next(), unit.get(), request, callers.current().subject(), clock.now());
        communities.persistAndFlush(community);
        outbox.append(community.established(), community.eventVersion());
        return new Outcome.Done<>(community);
    }

    Outcome<Community> dissolve(UUID id, EndRequest request) {
        @Nullable Community community = communities.findById(id);
        if (community == null) {
            return new Outcome.Refused<>(Refusal.of(COMMUNITY_NOT_FOUND));
        }
        Optional<Refusal> refusal = scope.actFor(community.unit())
                .or(() -> versions.stale(community.id(), community.version()))
                .or(() -> community.validity().notEnding(request.from(), clock.today()));
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        community.dissolve(request);
        entities.flush();
        outbox.append(community.dissolved(), community.eventVersion());
        return new Outcome.Done<>(community);
    }
}

package vn.danchu.directory.community;

import static vn.danchu.directory.DirectoryProblem.COMMUNITY_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.directory.EndRequest;
import vn.danchu.directory.holder.Holders;
import vn.danchu.directory.unit.Establishing;
import vn.danchu.directory.unit.UnitLookup;
import vn.danchu.platform.event.Outbox;
import vn.danchu.platform.identifier.Identifiers;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.time.PlatformClock;

/** Records which communities there are and when they end; nobody heads one that is no more. */
@ApplicationScoped
class CommunityRegistry {

    private final Communities communities;
    private final UnitLookup units;
    private final Establishing establishing;
    private final Holders holders;
    private final Outbox outbox;
    private final Callers callers;
    private final Identifiers identifiers;
    private final PlatformClock clock;

    CommunityRegistry(
            Communities communities,
            UnitLookup units,
            Establishing establishing,
            Holders holders,
            Outbox outbox,
            Callers callers,
            Identifiers identifiers,
            PlatformClock clock) {
        this.communities = communities;
        this.units = units;
        this.establishing = establishing;
        this.holders = holders;
        this.outbox = outbox;
        this.callers = callers;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    Outcome<Community> establish(EstablishCommunity request) {
        return switch (establishing.in(request.unit(), request.validFrom())) {
            case Outcome.Done<UnitRef>(UnitRef unit) -> establish(request, unit);
            case Outcome.Refused<UnitRef>(Refusal refusal) -> new Outcome.Refused<>(refusal);
        };
    }

    private Outcome<Community> establish(EstablishCommunity request, UnitRef unit) {
        boolean nameTaken = units.withPredecessors(request.unit(), request.validFrom()).stream()
                .anyMatch(each -> communities.hasName(each, request.name(), request.validFrom()));
        Optional<Refusal> refusal =
                CommunityRules.refusal(request.kind(), units.type(unit), request.exception(), nameTaken);
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        Community community = new Community(
                identifiers.next(), unit, request, callers.current().subject(), clock.now());
        communities.persistAndFlush(community);
        outbox.append(community.established(), community.eventVersion());
        return new Outcome.Done<>(community);
    }

    Outcome<Community> dissolve(UUID id, EndRequest request) {
        @Nullable Community community = communities.findById(id);
        if (community == null) {
            return new Outcome.Refused<>(Refusal.of(COMMUNITY_NOT_FOUND));
        }
        Optional<Refusal> refusal = establishing.end(community, request);
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        holders.vacate(List.of(id), request);
        outbox.append(community.dissolved(), community.eventVersion());
        return new Outcome.Done<>(community);
    }
}

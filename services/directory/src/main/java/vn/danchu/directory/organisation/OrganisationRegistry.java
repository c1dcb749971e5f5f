package vn.danchu.directory.organisation;

import static vn.danchu.directory.DirectoryProblem.DEPUTY_WITHOUT_FIELD;
import static vn.danchu.directory.DirectoryProblem.ORGANISATION_CODE_TAKEN;
import static vn.danchu.directory.DirectoryProblem.ORGANISATION_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.directory.EndRequest;
import vn.danchu.directory.holder.Holders;
import vn.danchu.directory.unit.Establishing;
import vn.danchu.platform.event.Outbox;
import vn.danchu.platform.identifier.Identifiers;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.identity.Scope;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.time.PlatformClock;

/** Records which organisations and offices there are and when they end; nobody holds an office of one that is no more. */
@ApplicationScoped
class OrganisationRegistry {

    private final Organisations organisations;
    private final Offices offices;
    private final Establishing establishing;
    private final Holders holders;
    private final Outbox outbox;
    private final Callers callers;
    private final Scope scope;
    private final Identifiers identifiers;
    private final PlatformClock clock;

    OrganisationRegistry(
            Organisations organisations,
            Offices offices,
            Establishing establishing,
            Holders holders,
            Outbox outbox,
            Callers callers,
            Scope scope,
            Identifiers identifiers,
            PlatformClock clock) {
        this.organisations = organisations;
        this.offices = offices;
        this.establishing = establishing;
        this.holders = holders;
        this.outbox = outbox;
        this.callers = callers;
        this.scope = scope;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    Outcome<Organisation> establish(EstablishOrganisation request) {
        return switch (establishing.in(request.unit(), request.validFrom())) {
            case Outcome.Done<UnitRef>(UnitRef unit) -> establish(request, unit);
            case Outcome.Refused<UnitRef>(Refusal refusal) -> new Outcome.Refused<>(refusal);
        };
    }

    private Outcome<Organisation> establish(EstablishOrganisation request, UnitRef unit) {
        if (organisations.hasCode(request.code())) {
            return new Outcome.Refused<>(Refusal.of(ORGANISATION_CODE_TAKEN).at("code"));
        }
        Organisation organisation = new Organisation(
                identifiers.next(), unit, request, callers.current().subject(), clock.now());
        organisations.persistAndFlush(organisation);
        outbox.append(organisation.established(), organisation.eventVersion());
        return new Outcome.Done<>(organisation);
    }

    Outcome<OfficeView> create(UUID id, CreateOffice request) {
        @Nullable Organisation organisation = organisations.findById(id);
        if (organisation == null) {
            return new Outcome.Refused<>(Refusal.of(ORGANISATION_NOT_FOUND));
        }
        Optional<Refusal> notTheirs = scope.actFor(organisation.unit());
        if (notTheirs.isPresent()) {
            return new Outcome.Refused<>(notTheirs.get());
        }
        if (request.rank() == Rank.DEPUTY && request.field() == null && request.area() == null) {
            return new Outcome.Refused<>(Refusal.of(DEPUTY_WITHOUT_FIELD).at("field"));
        }
        Office office = new Office(
                identifiers.next(), organisation, request, callers.current().subject(), clock.now());
        offices.persistAndFlush(office);
        return new Outcome.Done<>(office.view());
    }

    Outcome<Organisation> dissolve(UUID id, EndRequest request) {
        @Nullable Organisation organisation = organisations.findById(id);
        if (organisation == null) {
            return new Outcome.Refused<>(Refusal.of(ORGANISATION_NOT_FOUND));
        }
        Optional<Refusal> refusal = establishing.end(organisation, request);
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        holders.vacate(offices.idsOf(id), request);
        outbox.append(organisation.dissolved(), organisation.eventVersion());
        return new Outcome.Done<>(organisation);
    }
}

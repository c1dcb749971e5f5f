package vn.danchu.directory.organisation;

import static vn.danchu.directory.DirectoryProblem.DEPUTY_WITHOUT_FIELD;
import static vn.danchu.directory.DirectoryProblem.ORGANISATION_CODE_TAKEN;
import static vn.danchu.directory.DirectoryProblem.ORGANISATION_NOT_FOUND;
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

/** Records which organisations and offices there are and when they end. */
@ApplicationScoped
class OrganisationRegistry {

    private final Organisations organisations;
    private final Offices offices;
    private final UnitLookup units;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Callers callers;
    private final Scope scope;
    private final Versions versions;
    private final Identifiers identifiers;
    private final PlatformClock clock;

    OrganisationRegistry(
            Organisations organisations,
            Offices offices,
            UnitLookup units,
            EntityManager entities,
            Outbox outbox,
            Callers callers,
            Scope scope,
            Versions versions,
            Identifiers identifiers,
            PlatformClock clock) {
        this.organisations = organisations;
        this.offices = offices;
        this.units = units;
        this.entities = entities;
        this.outbox = outbox;
        this.callers = callers;
        this.scope = scope;
        this.versions = versions;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    Outcome<Organisation> establish(EstablishOrganisation request) {
        Optional<UnitRef> unit = units.on(request.unit(), request.validFrom());
        if (unit.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(UNIT_NOT_FOUND).at("unit"));
        }
        Optional<Refusal> notTheirs = scope.actFor(unit.get());
        if (notTheirs.isPresent()) {
            return new Outcome.Refused<>(notTheirs.get().at("unit"));
        }
        units.hold(unit.get());
        if (organisations.count("code", request.code()) > 0) {
            return new Outcome.Refused<>(Refusal.of(ORGANISATION_CODE_TAKEN).at("code"));
        }
        Organisation organisation = new Organisation(
                identifiers.next(), unit.get(), request, callers.current().subject(), clock.now());
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
        Optional<Refusal> refusal = scope.actFor(organisation.unit())
                .or(() -> versions.stale(organisation.id(), organisation.version()))
                .or(() -> organisation.validity().notEnding(request.from(), clock.today()));
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        organisation.dissolve(request);
        entities.flush();
        outbox.append(organisation.dissolved(), organisation.eventVersion());
        return new Outcome.Done<>(organisation);
    }
}

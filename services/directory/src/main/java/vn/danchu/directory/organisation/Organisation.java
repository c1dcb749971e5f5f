package vn.danchu.directory.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.directory.OrganisationDissolved;
import vn.danchu.contracts.directory.OrganisationEstablished;
import vn.danchu.contracts.directory.OrganisationFacts;
import vn.danchu.contracts.directory.OrganisationKind;
import vn.danchu.directory.unit.Establishment;

/** An organisation: a body of the State, the Party, the Front, or an agency or enterprise. */
@Entity
@Table(name = "organisation")
class Organisation extends Establishment<OrganisationView> {

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private String code;

    protected Organisation() {}

    Organisation(UUID id, UnitRef unit, EstablishOrganisation request, String recorder, Instant now) {
        super(id, unit, request.name(), request.validFrom(), recorder, now);
        this.kind = request.kind();
        this.code = request.code();
    }

    OrganisationEstablished established() {
        return new OrganisationEstablished(facts());
    }

    OrganisationDissolved dissolved() {
        return new OrganisationDissolved(facts());
    }

    private OrganisationFacts facts() {
        return new OrganisationFacts(
                id(), unit(), kind, code, name(), validity().from(), validity().until());
    }

    @Override
    public OrganisationView view() {
        return new OrganisationView(
                id(), unit(), kind, code, name(), validity().from(), validity().until(), ending());
    }
}

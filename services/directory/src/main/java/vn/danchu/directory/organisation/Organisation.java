package vn.danchu.directory.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.directory.OrganisationDissolved;
import vn.danchu.contracts.directory.OrganisationEstablished;
import vn.danchu.contracts.directory.OrganisationFacts;
import vn.danchu.contracts.directory.OrganisationKind;
import vn.danchu.directory.EndRequest;
import vn.danchu.directory.NameKeys;
import vn.danchu.directory.Validity;

/** An organisation: a body of the State, the Party, the Front, or an agency or enterprise. */
@Entity
@Table(name = "organisation")
@SuppressWarnings("UnusedVariable") // some fields are kept for the record and read in the database only
class Organisation {

    @Id
    private UUID id;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_valid_from")
    private LocalDate unitValidFrom;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private String name;

    @Embedded
    private NameKeys keys;

    private String code;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    private @Nullable String ending;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Version
    private long version;

    protected Organisation() {}

    Organisation(UUID id, UnitRef unit, EstablishOrganisation request, String recorder, Instant now) {
        this.id = id;
        this.unitCode = unit.code();
        this.unitValidFrom = unit.validFrom();
        this.kind = request.kind();
        this.name = request.name();
        this.keys = NameKeys.of(name);
        this.code = request.code();
        this.validFrom = request.validFrom();
        this.recordedBy = recorder;
        this.recordedAt = now;
    }

    void dissolve(EndRequest request) {
        validUntil = request.from();
        ending = request.reason();
    }

    OrganisationEstablished established() {
        return new OrganisationEstablished(facts());
    }

    OrganisationDissolved dissolved() {
        return new OrganisationDissolved(facts());
    }

    private OrganisationFacts facts() {
        return new OrganisationFacts(id, unit(), kind, code, name, validFrom, validUntil);
    }

    OrganisationView view() {
        return new OrganisationView(id, unit(), kind, code, name, validFrom, validUntil, ending);
    }

    UUID id() {
        return id;
    }

    UnitRef unit() {
        return new UnitRef(unitCode, unitValidFrom);
    }

    String name() {
        return name;
    }

    Validity validity() {
        return new Validity(validFrom, validUntil);
    }

    /** Raised by each change, from 0; what {@code ETag} shows. */
    long version() {
        return version;
    }

    /** The version as events count it, from 1. */
    long eventVersion() {
        return version + 1;
    }
}

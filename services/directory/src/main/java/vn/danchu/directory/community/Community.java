package vn.danchu.directory.community;

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
import vn.danchu.contracts.directory.CommunityDissolved;
import vn.danchu.contracts.directory.CommunityEstablished;
import vn.danchu.contracts.directory.CommunityFacts;
import vn.danchu.contracts.directory.CommunityKind;
import vn.danchu.directory.EndRequest;
import vn.danchu.directory.NameKeys;
import vn.danchu.directory.Validity;

/** A residential community (cộng đồng dân cư: thôn, tổ dân phố): Decree 185/2026 art. 2. */
@Entity
@Table(name = "community")
@SuppressWarnings("UnusedVariable") // some fields are kept for the record and read in the database only
class Community {

    @Id
    private UUID id;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_valid_from")
    private LocalDate unitValidFrom;

    @Enumerated(EnumType.STRING)
    private CommunityKind kind;

    private String name;

    @Embedded
    private NameKeys keys;

    private String decision;

    private @Nullable String exception;

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

    protected Community() {}

    Community(UUID id, UnitRef unit, EstablishCommunity request, String recorder, Instant now) {
        this.id = id;
        this.unitCode = unit.code();
        this.unitValidFrom = unit.validFrom();
        this.kind = request.kind();
        this.name = request.name();
        this.keys = NameKeys.of(name);
        this.decision = request.decision();
        this.exception = request.exception();
        this.validFrom = request.validFrom();
        this.recordedBy = recorder;
        this.recordedAt = now;
    }

    void dissolve(EndRequest request) {
        validUntil = request.from();
        ending = request.reason();
    }

    CommunityEstablished established() {
        return new CommunityEstablished(facts());
    }

    CommunityDissolved dissolved() {
        return new CommunityDissolved(facts());
    }

    private CommunityFacts facts() {
        return new CommunityFacts(id, unit(), kind, name, validFrom, validUntil);
    }

    CommunityView view() {
        return new CommunityView(id, unit(), kind, decision, name, validFrom, validUntil, ending);
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

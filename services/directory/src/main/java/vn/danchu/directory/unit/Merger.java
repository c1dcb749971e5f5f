package vn.danchu.directory.unit;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.identity.Caller;

/** A decision that merged units (sáp nhập đơn vị hành chính). Written once, never changed. */
@Entity
@Table(name = "merger")
class Merger {

    @Id
    private UUID id;

    @Column(name = "document_number")
    private String documentNumber;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_valid_from")
    private LocalDate unitValidFrom;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Basic
    private String client;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Merger() {}

    Merger(UUID id, MergeUnits request, UnitRef unit, Caller recorder, Instant now) {
        this.id = id;
        this.documentNumber = request.documentNumber();
        this.issuedOn = request.issuedOn();
        this.effectiveOn = request.effectiveOn();
        this.unitCode = unit.code();
        this.unitValidFrom = unit.validFrom();
        this.recordedBy = recorder.subject();
        this.client = recorder.client();
        this.recordedAt = now;
    }

    /** As everybody may read it, with the units it ended. */
    MergerView view(List<UnitRef> merged) {
        return new MergerView(id, documentNumber, issuedOn, effectiveOn, merged, unit(), recordedAt);
    }

    UnitRef unit() {
        return new UnitRef(unitCode, unitValidFrom);
    }
}

package vn.danchu.directory.register;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.directory.RegisterFacts;
import vn.danchu.contracts.directory.RegisterKind;
import vn.danchu.contracts.directory.RegisterRecorded;
import vn.danchu.platform.identity.Caller;

/** One figure of a register of a unit, for one day. */
@Entity
@Table(name = "register_figure")
class RegisterFigure {

    @Id
    private UUID id;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_valid_from")
    private LocalDate unitValidFrom;

    @Enumerated(EnumType.STRING)
    private RegisterKind kind;

    @Column(name = "as_of")
    private LocalDate asOf;

    private long value;

    private String source;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Basic
    private String client;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Version
    private long version;

    protected RegisterFigure() {}

    RegisterFigure(UUID id, UnitRef unit, RecordFigure request, Caller recorder, Instant now) {
        this.id = id;
        this.unitCode = unit.code();
        this.unitValidFrom = unit.validFrom();
        this.kind = request.kind();
        this.asOf = request.asOf();
        this.value = request.value();
        this.source = request.source();
        this.recordedBy = recorder.subject();
        this.client = recorder.client();
        this.recordedAt = now;
    }

    /** Says what it should have said; the answer is what it said before, to be kept. */
    RegisterCorrection correct(CorrectFigure request, String corrector, Instant now) {
        RegisterCorrection before =
                new RegisterCorrection(id, version, value, source, request.reason(), corrector, now);
        value = request.value();
        source = request.source();
        return before;
    }

    RegisterRecorded event() {
        return new RegisterRecorded(new RegisterFacts(id, unit(), kind, asOf, value));
    }

    FigureView view() {
        return new FigureView(id, unit(), kind, asOf, value, source);
    }

    UUID id() {
        return id;
    }

    UnitRef unit() {
        return new UnitRef(unitCode, unitValidFrom);
    }

    RegisterKind kind() {
        return kind;
    }

    LocalDate asOf() {
        return asOf;
    }

    long value() {
        return value;
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

package vn.danchu.supervision.sealed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.supervision.SupervisionProblem;

/** A person whom the head of a unit has named to handle denunciations there. */
@Entity
@Table(name = "handler", schema = "sealed")
class SealedHandler {

    @Id
    private UUID id;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_valid_from")
    private LocalDate unitValidFrom;

    private String subject;

    @Column(name = "named_by")
    private String namedBy;

    @Column(name = "named_on")
    private LocalDate namedOn;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Version
    private long version;

    protected SealedHandler() {}

    SealedHandler(UUID id, UnitRef unit, UUID subject, String namedBy, LocalDate namedOn) {
        this.id = id;
        this.unitCode = unit.code();
        this.unitValidFrom = unit.validFrom();
        this.subject = subject.toString();
        this.namedBy = namedBy;
        this.namedOn = namedOn;
    }

    /** From now on they open nothing. */
    Optional<Refusal> end(LocalDate on) {
        if (endedOn != null) {
            return Optional.of(
                    Refusal.of(SupervisionProblem.HANDLER_ENDED_BEFORE).citing(SealedBasis.LOCAL));
        }
        endedOn = on;
        return Optional.empty();
    }

    UnitRef unit() {
        return new UnitRef(unitCode, unitValidFrom);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    SealedHandlerView view() {
        return new SealedHandlerView(id, unit(), UUID.fromString(subject), namedOn, endedOn, version);
    }
}

package vn.danchu.consultation.consultation;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.consultation.CommuneChapter;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.platform.identity.Caller;

/** One step of a consultation, written down with who took it and why, and never changed. */
@Entity
@Table(name = "step")
class StepTaken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long sequence;

    @Column(name = "consultation_id")
    private UUID consultationId;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_valid_from")
    private LocalDate unitValidFrom;

    @Basic
    private long version;

    @Basic
    @Enumerated(EnumType.STRING)
    private Transition transition;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private ConsultationState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private ConsultationState to;

    @Basic
    private @Nullable String actor;

    @Basic
    private @Nullable String client;

    @Basic
    private @Nullable String reason;

    @Basic
    private String basis;

    @Column(name = "taken_at")
    private Instant takenAt;

    protected StepTaken() {}

    StepTaken(
            Consultation consultation,
            Transition transition,
            ConsultationState from,
            @Nullable Caller actor,
            @Nullable String reason,
            Instant takenAt) {
        this.consultationId = consultation.id();
        this.unitCode = consultation.unit().code();
        this.unitValidFrom = consultation.unit().validFrom();
        this.version = consultation.version();
        this.transition = transition;
        this.from = from;
        this.to = consultation.state();
        this.actor = actor == null ? null : actor.subject();
        this.client = actor == null ? null : actor.client();
        this.reason = reason;
        this.basis = CommuneChapter.under(consultation.regime(), transition.basis());
        this.takenAt = takenAt;
    }
}

package vn.danchu.supervision.feedback;

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
import vn.danchu.contracts.supervision.FeedbackState;

/** One step of feedback, written down with who took it and what was said, and never changed. The author stands in it as nobody. */
@Entity
@Table(name = "step")
class StepTaken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long sequence;

    @Column(name = "feedback_id")
    private UUID feedbackId;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_valid_from")
    private LocalDate unitValidFrom;

    @Basic
    private long version;

    @Enumerated(EnumType.STRING)
    private FeedbackTransition transition;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private FeedbackState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private FeedbackState to;

    @Basic
    private @Nullable String actor;

    private @Nullable String said;

    @Basic
    private String basis;

    @Column(name = "taken_at")
    private Instant takenAt;

    protected StepTaken() {}

    StepTaken(
            Feedback feedback,
            FeedbackTransition transition,
            FeedbackState from,
            @Nullable String actor,
            @Nullable String said,
            Instant takenAt) {
        this.feedbackId = feedback.id();
        this.unitCode = feedback.unit().code();
        this.unitValidFrom = feedback.unit().validFrom();
        this.version = feedback.version();
        this.transition = transition;
        this.from = from;
        this.to = feedback.state();
        this.actor = actor;
        this.said = said;
        this.basis = transition.basis();
        this.takenAt = takenAt;
    }

    StepView view() {
        return new StepView(transition.name(), from, to, said, takenAt);
    }
}

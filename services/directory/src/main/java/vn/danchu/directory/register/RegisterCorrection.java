package vn.danchu.directory.register;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a figure said before it was corrected. */
@Entity
@Table(name = "register_correction")
@IdClass(RegisterCorrection.Key.class)
class RegisterCorrection {

    @Id
    @Column(name = "figure_id")
    private UUID figureId;

    @Id
    private long version;

    @Basic
    private long value;

    @Basic
    private String source;

    @Basic
    private String reason;

    @Column(name = "corrected_by")
    private String correctedBy;

    @Column(name = "corrected_at")
    private Instant correctedAt;

    protected RegisterCorrection() {}

    RegisterCorrection(
            UUID figureId, long version, long value, String source, String reason, String correctedBy, Instant now) {
        this.figureId = figureId;
        this.version = version;
        this.value = value;
        this.source = source;
        this.reason = reason;
        this.correctedBy = correctedBy;
        this.correctedAt = now;
    }

    /** A figure and the version that was corrected. */
    record Key(UUID figureId, long version) {}
}

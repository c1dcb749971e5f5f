package vn.danchu.directory.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.directory.EndRequest;
import vn.danchu.directory.NameKeys;
import vn.danchu.directory.Validity;

/**
 * What is established in a unit under a name, and ends one day: a residential community, an organisation.
 *
 * @param <V> how it is shown
 */
@MappedSuperclass
public abstract class Establishment<V> implements NamedRows.Row<V> {

    @Id
    private UUID id;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_valid_from")
    private LocalDate unitValidFrom;

    private String name;

    @Embedded
    @SuppressWarnings("UnusedVariable") // the database searches by them
    private NameKeys keys;

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

    protected Establishment() {}

    protected Establishment(UUID id, UnitRef unit, String name, LocalDate validFrom, String recorder, Instant now) {
        this.id = id;
        this.unitCode = unit.code();
        this.unitValidFrom = unit.validFrom();
        this.name = name;
        this.keys = NameKeys.of(name);
        this.validFrom = validFrom;
        this.recordedBy = recorder;
        this.recordedAt = now;
    }

    void end(EndRequest request) {
        validUntil = request.from();
        ending = request.reason();
    }

    @Override
    public UUID id() {
        return id;
    }

    public UnitRef unit() {
        return new UnitRef(unitCode, unitValidFrom);
    }

    public String name() {
        return name;
    }

    @Override
    public String sortedBy() {
        return name;
    }

    public Validity validity() {
        return new Validity(validFrom, validUntil);
    }

    /** Why it ended; absent while it has not. */
    protected @Nullable String ending() {
        return ending;
    }

    /** Raised by each change, from 0; what {@code ETag} shows. */
    public long version() {
        return version;
    }

    /** The version as events count it, from 1. */
    public long eventVersion() {
        return version + 1;
    }
}

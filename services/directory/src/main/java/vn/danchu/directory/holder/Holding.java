package vn.danchu.directory.holder;

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
import vn.danchu.directory.EndRequest;
import vn.danchu.directory.NameKeys;
import vn.danchu.directory.Validity;

/**
 * That a person holds a post for a time. One person may hold several, a post is held by one at a time. Personal data: for
 * officials of the unit, never for events or logs.
 */
@Entity
@Table(name = "holding")
class Holding {

    @Id
    private UUID id;

    @Column(name = "community_id")
    private @Nullable UUID communityId;

    @Column(name = "office_id")
    private @Nullable UUID officeId;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_valid_from")
    private LocalDate unitValidFrom;

    private String subject;

    private String name;

    @Column(name = "given_name")
    private String givenName;

    @Embedded
    @SuppressWarnings("UnusedVariable") // the database searches by them
    private NameKeys keys;

    @Enumerated(EnumType.STRING)
    private HoldingKind kind;

    @Column(name = "holds_from")
    private LocalDate from;

    @Column(name = "holds_until")
    private @Nullable LocalDate until;

    private @Nullable String ending;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Version
    private long version;

    protected Holding() {}

    Holding(UUID id, Post post, TakePost request, String recorder, Instant now) {
        this.id = id;
        switch (post.kind()) {
            case HEAD_OF_COMMUNITY -> this.communityId = post.id();
            case OFFICE -> this.officeId = post.id();
        }
        this.unitCode = post.unit().code();
        this.unitValidFrom = post.unit().validFrom();
        this.subject = request.subject();
        this.name = request.fullName();
        // People are called and ordered by the last word of their name.
        this.givenName = name.substring(name.lastIndexOf(' ') + 1);
        this.keys = NameKeys.of(name);
        this.kind = request.kind();
        this.from = request.from();
        this.until = request.until();
        this.recordedBy = recorder;
        this.recordedAt = now;
    }

    /** Ends it on that day; where it has not begun by then, it ends as it begins, and nobody ever held the post. */
    void end(EndRequest request) {
        until = request.from().isBefore(from) ? from : request.from();
        ending = request.reason();
    }

    HoldingView view() {
        return new HoldingView(id, unit(), communityId, officeId, subject, name, kind, from, until, ending, version);
    }

    UUID id() {
        return id;
    }

    UnitRef unit() {
        return new UnitRef(unitCode, unitValidFrom);
    }

    Validity validity() {
        return new Validity(from, until);
    }

    /** Raised by each change, from 0; what {@code ETag} shows. */
    long version() {
        return version;
    }
}

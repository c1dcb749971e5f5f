package vn.danchu.directory.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.directory.holder.Post;

/** An office (chức vụ) of an organisation. Who holds it is private; that it exists is not. */
@Entity
@Table(name = "office")
class Office {

    @Id
    private UUID id;

    @ManyToOne(optional = false, fetch = FetchType.EAGER)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    private String title;

    @Enumerated(EnumType.STRING)
    private Rank rank;

    private @Nullable String field;

    private @Nullable String area;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Office() {}

    Office(UUID id, Organisation organisation, CreateOffice request, String recorder, Instant now) {
        this.id = id;
        this.organisation = organisation;
        this.title = request.title();
        this.rank = request.rank();
        this.field = request.field();
        this.area = request.area();
        this.recordedBy = recorder;
        this.recordedAt = now;
    }

    OfficeView view() {
        return new OfficeView(id, organisation.id(), title, rank, field, area);
    }

    Post post() {
        return new Post(id, Post.Kind.OFFICE, organisation.unit(), organisation.validity());
    }

    Organisation organisation() {
        return organisation;
    }

    UUID id() {
        return id;
    }
}

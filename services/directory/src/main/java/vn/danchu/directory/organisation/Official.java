package vn.danchu.directory.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.danchu.directory.unit.NamedRows;

/** Who holds an office with which the people have to do. A view of the database decides which offices these are. */
@Entity
@Immutable
@Table(name = "official")
class Official implements NamedRows.Row<OfficialView> {

    @Id
    private UUID id;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "organisation_name")
    private String organisationName;

    @Column(name = "office_id")
    private UUID officeId;

    private String title;

    @Enumerated(EnumType.STRING)
    private Rank rank;

    private @Nullable String field;

    private @Nullable String area;

    private String name;

    @Column(name = "sorted_by")
    private String sortedBy;

    @Column(name = "valid_from")
    private LocalDate from;

    protected Official() {}

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String sortedBy() {
        return sortedBy;
    }

    @Override
    public OfficialView view() {
        return new OfficialView(name, officeId, title, rank, field, area, organisationId, organisationName, from);
    }
}

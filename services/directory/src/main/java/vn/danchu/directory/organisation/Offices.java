package vn.danchu.directory.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Offices of this database. */
@ApplicationScoped
class Offices implements PanacheRepositoryBase<Office, UUID> {

    /** One page of those of an organisation, in the order in which they were entered. */
    List<Office> page(UUID organisation, UUID after, int limit) {
        return find("organisation.id = ?1 and id > ?2 order by id", organisation, after)
                .page(0, limit)
                .list();
    }
}

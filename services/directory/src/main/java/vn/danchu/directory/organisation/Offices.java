package vn.danchu.directory.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Offices of this database. */
@ApplicationScoped
class Offices implements PanacheRepositoryBase<Office, UUID> {

    /** An office whose organisation does not end before the transaction does. */
    Optional<Office> ofLasting(UUID id) {
        Optional<Office> office = findByIdOptional(id);
        office.ifPresent(found -> getEntityManager().refresh(found.organisation(), LockModeType.PESSIMISTIC_READ));
        return office;
    }

    /** All of an organisation. */
    List<UUID> idsOf(UUID organisation) {
        return find("select id from Office where organisation.id = ?1", organisation)
                .project(UUID.class)
                .list();
    }

    /** One page of those of an organisation, in the order in which they were entered. */
    List<Office> page(UUID organisation, UUID after, int limit) {
        return find("organisation.id = ?1 and id > ?2 order by id", organisation, after)
                .page(0, limit)
                .list();
    }
}

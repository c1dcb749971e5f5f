package vn.danchu.supervision.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The disclosures of this database, as far as they are shown to whom the transaction works for. */
@ApplicationScoped
class Disclosures implements PanacheRepositoryBase<Disclosure, UUID> {

    /** One, alone until the end of the transaction. */
    Optional<Disclosure> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}

package vn.danchu.supervision.apology;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The apologies of this database, as far as they are shown to whom the transaction works for. */
@ApplicationScoped
class Apologies implements PanacheRepositoryBase<Apology, UUID> {

    /** One, alone until the end of the transaction. */
    Optional<Apology> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}

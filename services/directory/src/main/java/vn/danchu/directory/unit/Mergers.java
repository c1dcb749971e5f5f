package vn.danchu.directory.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The mergers of this database. */
@ApplicationScoped
class Mergers implements PanacheRepositoryBase<Merger, UUID> {

    /** Any number; only who merges asks for it. */
    private static final long MERGING = 0x6D6572676572L;

    /** Lets one merger at a time look at units and codes, until the end of its transaction. They are rare, and none may slip in. */
    void takeTurn() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(?1)", Object.class)
                .setParameter(1, MERGING)
                .getSingleResult();
    }
}

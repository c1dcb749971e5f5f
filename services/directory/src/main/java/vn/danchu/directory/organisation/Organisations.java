package vn.danchu.directory.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Organisations of this database. */
@ApplicationScoped
class Organisations implements PanacheRepositoryBase<Organisation, UUID> {

    boolean hasCode(String code) {
        return count("code", code) > 0;
    }
}

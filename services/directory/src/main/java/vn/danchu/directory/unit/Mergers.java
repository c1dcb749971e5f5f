package vn.danchu.directory.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The mergers of this database. */
@ApplicationScoped
class Mergers implements PanacheRepositoryBase<Merger, UUID> {}

package vn.danchu.directory.community;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.danchu.contracts.UnitRef;

/** Communities of this database. */
@ApplicationScoped
class Communities implements PanacheRepositoryBase<Community, UUID> {

    /** Whether a unit has a community of that name on a day or after it. What is entered for a time gone by has a namesake too. */
    boolean hasName(UnitRef unit, String name, LocalDate from) {
        return count(
                        "lower(name) = lower(?1) and unitCode = ?2 and unitValidFrom = ?3"
                                + " and (validUntil is null or validUntil > ?4)",
                        name,
                        unit.code(),
                        unit.validFrom(),
                        from)
                > 0;
    }
}

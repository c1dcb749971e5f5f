package vn.danchu.directory.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.directory.RegisterKind;

/** The figures of this database. */
@ApplicationScoped
class RegisterFigures implements PanacheRepositoryBase<RegisterFigure, UUID> {

    private static final String OF_UNIT = "unitCode = ?1 and unitValidFrom = ?2 and kind = ?3";

    /** The newest figure on or before a day. */
    Optional<RegisterFigure> newest(UnitRef unit, RegisterKind kind, LocalDate on) {
        return find(OF_UNIT + " and asOf <= ?4 order by asOf desc", unit.code(), unit.validFrom(), kind, on)
                .firstResultOptional();
    }

    boolean exists(UnitRef unit, RegisterKind kind, LocalDate asOf) {
        return count(OF_UNIT + " and asOf = ?4", unit.code(), unit.validFrom(), kind, asOf) > 0;
    }

    /** One page of the figures of a unit, newest day first; before a figure, or from the newest. */
    List<RegisterFigure> page(UnitRef unit, RegisterKind kind, @Nullable LocalDate before, int limit) {
        return find(
                        OF_UNIT + " and asOf < ?4 order by asOf desc",
                        unit.code(),
                        unit.validFrom(),
                        kind,
                        before == null ? LocalDate.of(9999, 12, 31) : before)
                .page(0, limit)
                .list();
    }
}

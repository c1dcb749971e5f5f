package vn.danchu.directory.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;

/** The units of this database. Names are ordered as the column is: like a Vietnamese dictionary. */
@ApplicationScoped
class AdministrativeUnits implements PanacheRepositoryBase<AdministrativeUnit, UnitKey> {

    /** More units than were ever merged into one, or bore one code. */
    private static final int MOST = 1000;

    /** The unit of this identity. */
    Optional<AdministrativeUnit> find(UnitRef ref) {
        return findByIdOptional(UnitKey.of(ref));
    }

    /** The unit that a code names on a day. */
    Optional<AdministrativeUnit> on(String code, LocalDate day) {
        return find("id.code = ?1 and id.validFrom <= ?2 and (validUntil is null or validUntil > ?2)", code, day)
                .firstResultOptional();
    }

    /** All units that a code has named and is to name, oldest first. */
    List<AdministrativeUnit> bearing(String code) {
        return find("id.code = ?1 order by id.validFrom", code).page(0, MOST).list();
    }

    /** The units that were merged directly into one, by name. */
    List<AdministrativeUnit> mergedInto(UnitRef ref) {
        return find(
                        "successorCode = ?1 and successorValidFrom = ?2 order by name, id.code",
                        ref.code(),
                        ref.validFrom())
                .page(0, MOST)
                .list();
    }

    /** One page of the units of a day below a unit, or of the provinces where none is named, by name. */
    List<AdministrativeUnit> below(
            @Nullable UnitRef parent, LocalDate day, String afterName, String afterCode, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("day", day, "name", afterName, "code", afterCode));
        String above = "parentCode is null";
        if (parent != null) {
            above = "parentCode = :parentCode and parentValidFrom = :parentValidFrom";
            parameters.put("parentCode", parent.code());
            parameters.put("parentValidFrom", parent.validFrom());
        }
        return find(above + """
                 and id.validFrom <= :day and (validUntil is null or validUntil > :day)
                 and (name > :name or (name = :name and id.code > :code)) order by name, id.code
                """, parameters).page(0, limit).list();
    }
}

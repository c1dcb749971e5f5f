package vn.danchu.directory.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import vn.danchu.contracts.UnitRef;
import vn.danchu.directory.NameKeys;
import vn.danchu.directory.UnitRows;

/** Organisations of this database, in the order of a Vietnamese dictionary. */
@ApplicationScoped
class Organisations implements PanacheRepositoryBase<Organisation, UUID> {

    private static final String ON_A_DAY =
            "select * from directory.organisation where valid_from <= :day and (valid_until is null or valid_until > :day) and"
                    + UnitRows.OF_THESE;

    /** One page of those of some units on a day, by name. */
    List<Organisation> page(List<UnitRef> units, LocalDate on, String afterName, UUID afterId, int limit) {
        NativeQuery<Organisation> query =
                query(ON_A_DAY + "and (name, id) > (:name, :id) order by name, id", units, on, limit);
        return query.setParameter("name", afterName).setParameter("id", afterId).getResultList();
    }

    /** Those of some units on a day whose name holds the words, best match first. */
    List<Organisation> named(String words, List<UnitRef> units, LocalDate on, int limit) {
        NativeQuery<Organisation> query = query(
                ON_A_DAY + "and" + NameKeys.MATCHES + "order by" + NameKeys.BEST_FIRST + ", name, id",
                units,
                on,
                limit);
        NameKeys.set(query, words);
        return query.getResultList();
    }

    private NativeQuery<Organisation> query(String sql, List<UnitRef> units, LocalDate on, int limit) {
        NativeQuery<Organisation> query =
                getEntityManager().unwrap(Session.class).createNativeQuery(sql, Organisation.class);
        UnitRows.set(query, units);
        query.setParameter("day", on).setMaxResults(limit);
        return query;
    }
}

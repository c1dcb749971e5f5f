package vn.danchu.directory.community;

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

/** Communities of this database, in the order of a Vietnamese dictionary. */
@ApplicationScoped
class Communities implements PanacheRepositoryBase<Community, UUID> {

    private static final String ON_A_DAY =
            "select * from directory.community where valid_from <= :day and (valid_until is null or valid_until > :day) and"
                    + UnitRows.OF_THESE;

    /** One page of those of some units on a day, by name. */
    List<Community> page(List<UnitRef> units, LocalDate on, String afterName, UUID afterId, int limit) {
        NativeQuery<Community> query =
                query(ON_A_DAY + "and (name, id) > (:name, :id) order by name, id", units, on, limit);
        return query.setParameter("name", afterName).setParameter("id", afterId).getResultList();
    }

    /** Those of some units on a day whose name holds the words, best match first. */
    List<Community> named(String words, List<UnitRef> units, LocalDate on, int limit) {
        NativeQuery<Community> query = query(
                ON_A_DAY + "and" + NameKeys.MATCHES + "order by" + NameKeys.BEST_FIRST + ", name, id",
                units,
                on,
                limit);
        NameKeys.set(query, words);
        return query.getResultList();
    }

    /** Whether one of the units has a community of that name on a day. */
    boolean hasName(List<UnitRef> units, String name, LocalDate on) {
        NativeQuery<Community> query = query(ON_A_DAY + "and lower(name) = lower(:name)", units, on, 1);
        return !query.setParameter("name", name).getResultList().isEmpty();
    }

    private NativeQuery<Community> query(String sql, List<UnitRef> units, LocalDate on, int limit) {
        NativeQuery<Community> query = getEntityManager().unwrap(Session.class).createNativeQuery(sql, Community.class);
        UnitRows.set(query, units);
        query.setParameter("day", on).setMaxResults(limit);
        return query;
    }
}

package vn.danchu.directory.holder;

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

/** Who holds what, in this database. */
@ApplicationScoped
class Holdings implements PanacheRepositoryBase<Holding, UUID> {

    /** More than a post has holders in a lifetime, or a person posts at once. */
    private static final int MOST = 1000;

    /** Those of a post, the oldest first. */
    List<Holding> of(UUID post) {
        return find("communityId = ?1 or officeId = ?1 order by from", post)
                .page(0, MOST)
                .list();
    }

    /** What a person holds on a day, the oldest first. */
    List<Holding> ofPerson(String subject, LocalDate on) {
        return find(
                        "person.subject = ?1 and from <= ?2 and (until is null or until > ?2) order by from, id",
                        subject,
                        on)
                .page(0, MOST)
                .list();
    }

    /** The units in which anybody holds anything. */
    List<UnitRef> units() {
        return getEntityManager()
                .createQuery(
                        "select distinct new vn.danchu.contracts.UnitRef(unitCode, unitValidFrom) from Holding",
                        UnitRef.class)
                .getResultList();
    }

    /** People who hold something in one of these units on a day, by their name: best match first, then by given name. */
    List<Person> named(String words, List<UnitRef> units, LocalDate on, int limit) {
        NativeQuery<Person> query = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from directory.person where" + NameKeys.MATCHES
                                + "and subject in (select subject from directory.holding where holds_from <= :on"
                                + " and (holds_until is null or holds_until > :on) and" + UnitRows.OF_THESE
                                + ") order by" + NameKeys.BEST_FIRST + ", given_name, name, subject",
                        Person.class);
        NameKeys.set(query, words);
        UnitRows.set(query, units);
        return query.setParameter("on", on).setMaxResults(limit).getResultList();
    }
}

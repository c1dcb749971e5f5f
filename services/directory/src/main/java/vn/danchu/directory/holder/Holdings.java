package vn.danchu.directory.holder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import vn.danchu.directory.NameKeys;

/** Who holds what, in this database. */
@ApplicationScoped
class Holdings implements PanacheRepositoryBase<Holding, UUID> {

    /** More than a post has holders in a lifetime. */
    private static final int MOST = 1000;

    /** Those of a post, the oldest first. */
    List<Holding> of(UUID post) {
        return find("communityId = ?1 or officeId = ?1 order by from", post)
                .page(0, MOST)
                .list();
    }

    /** Those of any of these posts that last beyond the beginning of a day, or begin later. */
    List<Holding> lasting(Collection<UUID> posts, LocalDate day) {
        return list("(communityId in ?1 or officeId in ?1) and (until is null or until > ?2)", posts, day);
    }

    /**
     * What is held on a day by people of that name: best match first, then as people are called. Of the units of the caller only:
     * the database shows no others.
     */
    List<Holding> named(String words, LocalDate on, int limit) {
        NativeQuery<Holding> query = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from directory.holding where" + NameKeys.MATCHES
                                + "and holds_from <= :on and (holds_until is null or holds_until > :on) order by"
                                + NameKeys.BEST_FIRST + ", given_name, name, subject, holds_from, id",
                        Holding.class);
        NameKeys.set(query, words);
        return query.setParameter("on", on).setMaxResults(limit).getResultList();
    }
}

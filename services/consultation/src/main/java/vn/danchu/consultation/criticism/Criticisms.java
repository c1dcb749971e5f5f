package vn.danchu.consultation.criticism;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.danchu.consultation.consultation.CriticismTallies;
import vn.danchu.contracts.consultation.CriticismState;

/** The statements of this database. */
@ApplicationScoped
class Criticisms implements PanacheRepositoryBase<Criticism, UUID>, CriticismTallies {

    /** A Front delivers a handful of statements on a draft; far more than that is no list to work through one by one. */
    private static final int MOST = 1000;

    @Override
    public List<UUID> unansweredIds(UUID consultationId) {
        return find(
                        "select id from Criticism where consultationId = ?1 and state = ?2",
                        consultationId,
                        CriticismState.AWAITING_ANSWER)
                .project(UUID.class)
                .page(0, MOST)
                .list();
    }

    /** One page, oldest first. */
    List<Criticism> page(UUID consultationId, UUID after, int limit) {
        return find("consultationId = ?1 and id > ?2 order by id", consultationId, after)
                .page(0, limit)
                .list();
    }
}

package vn.danchu.consultation.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danchu.consultation.consultation.CommentTallies;
import vn.danchu.consultation.consultation.CommentTally;
import vn.danchu.contracts.consultation.Stance;
import vn.danchu.platform.database.Writes;

/** The comments of this database. */
@ApplicationScoped
public class Comments implements PanacheRepositoryBase<Comment, UUID>, CommentTallies {

    private static final String INSERT = """
            with received as (
                insert into consultation.comment (id, consultation_id, target, text, stance, channel, author_kind,
                    organisation, organisation_name, unit_code, unit_valid_from, state, submitted_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id)
            insert into consultation.contributor (comment_id, subject, client, consent_purpose, consent_version,
                consented_at)
            select id, ?, ?, ?, ?, ? from received
            """;

    private static final String TALLY = """
            select c.stance, count(*), count(*) filter (where c.state = 'SUBMITTED'),
                count(*) filter (where r.disposition in ('PARTLY_ACCEPTED', 'NOT_ACCEPTED', 'INACCURATE')
                    and btrim(coalesce(r.reason, ''), E' \\t\\n') = '')
            from consultation.comment c left join consultation.response r on r.id = c.response_id
            where c.consultation_id = :consultation and c.state in ('SUBMITTED', 'ANSWERED')
            group by c.stance
            """;

    private final Writes writes;

    Comments(Writes writes) {
        this.writes = writes;
    }

    /**
     * Adds a comment with the person behind it, in one statement: no comment is without one, and none waits for a second trip.
     */
    void add(Comment comment, Contributor contributor) {
        List<? extends @Nullable Object> row = comment.row();
        writes.add(INSERT, (statement, from) -> {
            int at = from;
            for (Object value : row) {
                statement.setObject(at++, value);
            }
            statement.setString(at++, contributor.subject());
            statement.setString(at++, contributor.client());
            statement.setString(at++, contributor.consent().purpose());
            statement.setString(at++, contributor.consent().version());
            statement.setObject(at++, contributor.consentedAt().atOffset(ZoneOffset.UTC));
            return at;
        });
    }

    /** Comments by their ids, alone until the end of the transaction; in the order of ids, so that no two wait for each other. */
    public List<Comment> lock(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    public CommentTally of(UUID consultationId) {
        Map<Stance, Long> byStance = new EnumMap<>(Stance.class);
        long unanswered = 0;
        long withoutReason = 0;
        List<?> rows = getEntityManager()
                .createNativeQuery(TALLY, Object[].class)
                .setParameter("consultation", consultationId)
                .getResultList();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            byStance.put(Stance.valueOf((String) row[0]), ((Number) row[1]).longValue());
            unanswered += ((Number) row[2]).longValue();
            withoutReason += ((Number) row[3]).longValue();
        }
        return new CommentTally(byStance, unanswered, withoutReason);
    }
}

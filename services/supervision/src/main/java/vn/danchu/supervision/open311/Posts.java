package vn.danchu.supervision.open311;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * What programs sent lately. Open311 has no key by which a repetition is known: a program that got no answer sends the same again, and
 * the same words about the same place by the same person are one report. All of it happens in the caller's transaction.
 */
@ApplicationScoped
class Posts {

    /** What somebody else is forgetting just now is left to them. */
    private static final String FORGET = """
            delete from supervision.open311_post where (key_id, digest) in
                (select key_id, digest from supervision.open311_post where posted_at < ? limit 100 for update skip locked)
            """;

    /** The second of two waits here for the transaction of the first. */
    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    private static final String FIND = """
            select feedback_id, intake_due_on from supervision.open311_post where key_id = ? and digest = ? and posted_at >= ?
            """;

    private static final String KEEP = """
            insert into supervision.open311_post (key_id, digest, feedback_id, intake_due_on, posted_at) values (?, ?, ?, ?, ?)
            on conflict (key_id, digest) do update
                set feedback_id = excluded.feedback_id, intake_due_on = excluded.intake_due_on, posted_at = excluded.posted_at
            """;

    private final AgroalDataSource dataSource;

    Posts(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What became of the same, if it was sent before. From here on nobody else can send it until the transaction ends.
     *
     * @param since what was sent before this moment is forgotten
     */
    Optional<Reported> earlier(UUID key, byte[] digest, Instant since) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement forget = connection.prepareStatement(FORGET);
                PreparedStatement alone = connection.prepareStatement(ALONE);
                PreparedStatement find = connection.prepareStatement(FIND)) {
            alone.setString(1, key + "\n" + HexFormat.of().formatHex(digest));
            boolean _ = alone.execute();
            forget.setObject(1, since.atOffset(ZoneOffset.UTC));
            forget.executeUpdate();
            find.setObject(1, key);
            find.setBytes(2, digest);
            find.setObject(3, since.atOffset(ZoneOffset.UTC));
            try (ResultSet row = find.executeQuery()) {
                return row.next()
                        ? Optional.of(new Reported(
                                row.getObject("feedback_id", UUID.class),
                                row.getObject("intake_due_on", LocalDate.class)))
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("What was sent before could not be asked for.", failure);
        }
    }

    void keep(UUID key, byte[] digest, Reported reported, Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setObject(1, key);
            statement.setBytes(2, digest);
            statement.setObject(3, reported.id());
            statement.setObject(4, reported.intakeDueOn());
            statement.setObject(5, now.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("What was sent could not be kept.", failure);
        }
    }
}

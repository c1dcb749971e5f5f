package vn.danchu.supervision.feedback;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.supervision.FeedbackMatter;

/** The persons behind feedback, as far as the database shows them to whom the transaction works for. */
@ApplicationScoped
class Reporters {

    private static final String ADD = """
            insert into supervision.reporter (feedback_id, unit_code, unit_valid_from, matter, subject, client, name, contact,
                consent_purpose, consent_version, consented_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String IS = "select from supervision.reporter where feedback_id = ? and subject = ?";

    private static final String FIND =
            "select name, contact from supervision.reporter where feedback_id = ? and subject is null";

    /** What passes on does so for its author too, who is asked for by nobody: the database copies the row. */
    private static final String FOLLOW = "select supervision.reporter_follows(?, ?, ?, ?)";

    private final AgroalDataSource dataSource;

    Reporters(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void add(UUID feedbackId, UnitRef unit, FeedbackMatter matter, Reporter reporter) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, feedbackId);
            statement.setString(2, unit.code());
            statement.setObject(3, unit.validFrom());
            statement.setString(4, matter.name());
            statement.setObject(5, reporter.subject(), Types.VARCHAR);
            statement.setString(6, reporter.client());
            statement.setObject(7, reporter.name(), Types.VARCHAR);
            statement.setObject(8, reporter.contact(), Types.VARCHAR);
            statement.setString(9, reporter.consent().purpose());
            statement.setString(10, reporter.consent().version());
            statement.setObject(11, reporter.consentedAt().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The reporter could not be written.", failure);
        }
    }

    /** Whether a person sent feedback; asked in a transaction that works for that person. */
    boolean sent(String subject, UUID feedbackId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(IS)) {
            statement.setObject(1, feedbackId);
            statement.setString(2, subject);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The reporter could not be asked for.", failure);
        }
    }

    /** Where an author without an account is answered; empty where the database shows nobody. */
    Optional<ReporterView> find(UUID feedbackId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, feedbackId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new ReporterView(row.getString("name"), row.getString("contact")))
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The reporter could not be asked for.", failure);
        }
    }

    /** Makes who sent one thing the author of what takes its place in another unit. */
    void follow(UUID from, UUID to, UnitRef unit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(FOLLOW)) {
            statement.setObject(1, from);
            statement.setObject(2, to);
            statement.setString(3, unit.code());
            statement.setObject(4, unit.validFrom());
            boolean _ = statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException("The reporter could not be passed on.", failure);
        }
    }
}

package vn.danchu.supervision.tracking;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.supervision.FeedbackKind;
import vn.danchu.contracts.supervision.FeedbackState;
import vn.danchu.platform.time.PlatformClock;

/** Reads the public face of feedback by its code. */
@ApplicationScoped
class ProgressReader {

    private static final String FIND = """
            select kind, field, unit_code, unit_valid_from, state, received_on, intake_due_on, answer_by, answered_on, receiver_name
            from supervision.progress(?)
            """;

    private final AgroalDataSource dataSource;
    private final PlatformClock clock;

    ProgressReader(AgroalDataSource dataSource, PlatformClock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Where what has this code stands; empty where nothing has it. */
    Optional<Progress> find(TrackingCode code) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setBytes(1, code.digest());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(progress(row)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The progress could not be read.", failure);
        }
    }

    private Progress progress(ResultSet row) throws SQLException {
        FeedbackState state = FeedbackState.valueOf(row.getString("state"));
        LocalDate intakeDueOn = row.getObject("intake_due_on", LocalDate.class);
        @Nullable LocalDate answerBy = row.getObject("answer_by", LocalDate.class);
        return new Progress(
                FeedbackKind.valueOf(row.getString("kind")),
                row.getString("field"),
                new UnitRef(row.getString("unit_code"), row.getObject("unit_valid_from", LocalDate.class)),
                state,
                row.getObject("received_on", LocalDate.class),
                intakeDueOn,
                answerBy,
                row.getObject("answered_on", LocalDate.class),
                row.getString("receiver_name"),
                Progress.overdue(state, intakeDueOn, answerBy, clock.today()));
    }
}

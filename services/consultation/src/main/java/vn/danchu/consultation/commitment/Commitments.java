package vn.danchu.consultation.commitment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes the commitment to a statement in the statement's own transaction: both are there, or neither. */
@ApplicationScoped
public class Commitments {

    private static final String INSERT = """
            insert into consultation.commitment (consultation_id, kind, subject_id, subject_version, salt, commitment)
            values (?, ?, ?, ?, ?, ?)
            """;

    private final AgroalDataSource dataSource;
    private final SecureRandom random = new SecureRandom();

    Commitments(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Commits to a statement with a salt of its own. */
    public void add(Statement statement) {
        byte[] salt = new byte[Commitment.SALT_LENGTH];
        random.nextBytes(salt);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, statement.consultationId());
            insert.setString(2, statement.kind().name());
            insert.setObject(3, statement.subjectId());
            insert.setLong(4, statement.subjectVersion());
            insert.setBytes(5, salt);
            insert.setBytes(6, Commitment.of(statement, salt));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The commitment was not written.", failure);
        }
    }
}

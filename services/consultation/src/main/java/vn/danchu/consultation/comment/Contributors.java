package vn.danchu.consultation.comment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** The persons behind the comments, as far as the database shows them to whom the transaction works for. */
@ApplicationScoped
class Contributors {

    private static final String IS = "select from consultation.contributor where comment_id = ? and subject = ?";

    private final AgroalDataSource dataSource;

    Contributors(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether a person made a comment; asked in a transaction that works for that person. */
    boolean made(String subject, UUID commentId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(IS)) {
            statement.setObject(1, commentId);
            statement.setString(2, subject);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The contributor could not be asked for.", failure);
        }
    }
}

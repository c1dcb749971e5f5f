package vn.danchu.consultation.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import vn.danchu.platform.database.Writes;

/** Writes the commitment to a statement in the statement's own transaction: both are there, or neither. */
@ApplicationScoped
public class Commitments {

    private static final String INSERT = """
            insert into consultation.commitment (consultation_id, kind, subject_id, subject_version, salt, commitment)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final int VALUES = 6;

    private final Writes writes;
    private final SecureRandom random = new SecureRandom();

    Commitments(Writes writes) {
        this.writes = writes;
    }

    /** Commits to a statement with a salt of its own. */
    public void add(Statement statement) {
        byte[] salt = new byte[Commitment.SALT_LENGTH];
        random.nextBytes(salt);
        byte[] commitment = Commitment.of(statement, salt);
        writes.add(INSERT, (insert, from) -> {
            insert.setObject(from, statement.consultationId());
            insert.setString(from + 1, statement.kind().name());
            insert.setObject(from + 2, statement.subjectId());
            insert.setLong(from + 3, statement.subjectVersion());
            insert.setBytes(from + 4, salt);
            insert.setBytes(from + 5, commitment);
            return from + VALUES;
        });
    }
}

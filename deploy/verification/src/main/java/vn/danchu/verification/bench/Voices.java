package vn.danchu.verification.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * As many comments of one consultation as nobody could send here, brought into tables at once ({@code COPY}): a third on each of three
 * articles, a tenth of them answered, each answer for fifty. The same at every run but for the consultation.
 *
 * @param consultation they are of
 * @param number of them
 */
record Voices(UUID consultation, int number) {

    private static final int COMMENTS_OF_AN_ANSWER = 50;
    private static final int ONE_IN = 10;
    private static final int ARTICLES = 3;

    /** As identifiers of version 7 are made, a millisecond apart, from 10 January 2026 on. */
    private static final long FIRST_MILLISECOND = 1_768_003_200_000L;

    private static final String SENTENCE = "đề nghị làm rõ trách nhiệm của tổ dân phố. ";

    /** Puts them into the tables of the service. */
    void tell(Connection superuser) throws SQLException, IOException {
        try (Statement statement = superuser.createStatement()) {
            // They are told of nowhere, and whatever else follows from a row is not wanted either.
            statement.execute("set session_replication_role = replica");
        }
        copy(
                superuser,
                "consultation.response (id, consultation_id, disposition, reason, comments, respondent, answered_at)",
                answers(),
                answer -> answerId(answer) + "\t" + consultation + "\tNOTED\tĐã tiếp thu ý kiến.\t"
                        + COMMENTS_OF_AN_ANSWER + "\tcompiler\t2026-02-10T00:00:00Z");
        copy(
                superuser,
                "consultation.comment (id, consultation_id, target, text, stance, channel, author_kind, state,"
                        + " submitted_at, disposition, response_id, answered_at, version, unit_code, unit_valid_from)",
                number,
                voice -> comment(voice) + "\t26743\t2025-07-01");
        analyze(superuser, "consultation.response, consultation.comment");
    }

    /** Puts them into the tables of the reference. */
    void tellReference(Connection superuser) throws SQLException, IOException {
        copy(superuser, "page.response (id, reason)", answers(), answer -> answerId(answer) + "\tĐã tiếp thu ý kiến.");
        copy(
                superuser,
                "page.comment (id, consultation_id, target, text, stance, channel, author_kind, state, submitted_at,"
                        + " disposition, response_id, answered_at, version)",
                number,
                this::comment);
        analyze(superuser, "page.response, page.comment");
    }

    private String comment(int voice) {
        boolean answered = voice % ONE_IN == 0;
        return String.join(
                "\t",
                new UUID(((FIRST_MILLISECOND + voice) << 16) | 0x7000, 0x8000_0000_0000_0000L | voice).toString(),
                consultation.toString(),
                "dieu-" + (1 + voice % ARTICLES),
                "Ý kiến số " + voice + ": " + SENTENCE.repeat(1 + voice % 7).strip(),
                voice % 2 == 0 ? "AGREE" : "OTHER",
                "PORTAL",
                "CITIZEN",
                answered ? "ANSWERED" : "SUBMITTED",
                "2026-01-10T00:00:00Z",
                answered ? "NOTED" : "\\N",
                answered ? answerId(voice / (ONE_IN * COMMENTS_OF_AN_ANSWER)).toString() : "\\N",
                answered ? "2026-02-10T00:00:00Z" : "\\N",
                "1");
    }

    private int answers() {
        return 1 + (number - 1) / (ONE_IN * COMMENTS_OF_AN_ANSWER);
    }

    private UUID answerId(int answer) {
        return new UUID(consultation.getMostSignificantBits(), answer);
    }

    private static void copy(Connection connection, String table, int rows, Text text)
            throws SQLException, IOException {
        try (PGCopyOutputStream copy =
                new PGCopyOutputStream(connection.unwrap(PGConnection.class), "copy " + table + " from stdin")) {
            for (int row = 0; row < rows; row++) {
                copy.write((text.of(row) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void analyze(Connection connection, String tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum (analyze) " + tables);
        }
    }

    @FunctionalInterface
    private interface Text {
        String of(int row);
    }
}

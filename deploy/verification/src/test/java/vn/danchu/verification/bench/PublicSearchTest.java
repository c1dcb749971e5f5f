package vn.danchu.verification.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.danchu.embedded.Durability;
import vn.danchu.embedded.EmbeddedPostgres;
import vn.danchu.embedded.PostgresSettings;
import vn.danchu.verification.bench.PublicSearch.Guard;

/** The benchmark in a few seconds: that it measures what it says, not how fast that is. */
class PublicSearchTest {

    private static final Path PROJECT = Path.of("..", "..");
    private static final int CONSULTATIONS = 3;
    private static final int COMMENTS = 50;

    /** As PostgreSQL orders them: byte by byte, without a sign. */
    private static final Comparator<UUID> UUID_ORDER = Comparator.comparing(UUID::toString);

    private static EmbeddedPostgres postgres;
    private static PublicSearch search;

    @BeforeAll
    static void prepare() throws SQLException, IOException {
        postgres =
                EmbeddedPostgres.start(PostgresSettings.inTemporaryDirectory().withDurability(Durability.FAST));
        search = PublicSearch.prepare(postgres, new Migrations(PROJECT.resolve("services")), CONSULTATIONS, COMMENTS);
    }

    @AfterAll
    static void stop() throws SQLException {
        search.close();
        postgres.close();
    }

    @Test
    void all_answer_the_same_page() throws SQLException {
        var page = search.firstPage(Guard.AS_MIGRATED);

        assertThat(page).hasSize(21).isSortedAccordingTo(UUID_ORDER).doesNotHaveDuplicates();
        assertThat(search.firstPage(Guard.WITHOUT)).isEqualTo(page);
        assertThat(search.firstPage(Guard.POLICY_ON_COMMENTS)).isEqualTo(page);
    }

    @Test
    void the_reference_is_without_row_level_security_and_ours_is_not() throws SQLException {
        assertThat(search.contributorsSeen(Guard.AS_MIGRATED)).isZero();
        assertThat(search.contributorsSeen(Guard.WITHOUT)).isEqualTo(CONSULTATIONS * COMMENTS);
    }

    @Test
    void a_short_run_gives_a_ratio() throws Exception {
        var pairs = new Pairs(
                new Pairs.Settings(7, Duration.ofMillis(50), Duration.ofMillis(50), 3),
                new Canary(Duration.ofMillis(10)));

        Ratio ratio = pairs.compare(search.leg(Guard.AS_MIGRATED), search.leg(Guard.WITHOUT));

        assertThat(ratio.pairs()).isEqualTo(7);
        assertThat(ratio.ours()).isPositive();
        assertThat(ratio.low()).isLessThanOrEqualTo(ratio.value());
        assertThat(ratio.high()).isGreaterThanOrEqualTo(ratio.value());
    }

    /** The question is written here a second time, for a benchmark needs no service; it stays the service's. */
    @Test
    void the_question_is_the_one_the_service_asks() throws IOException {
        String code = Files.readString(PROJECT.resolve(
                "services/consultation/src/main/java/vn/danchu/consultation/comment/CommentPages.java"));
        String question = Files.readString(
                Path.of("src/main/resources/vn/danchu/verification/bench/comments-of-a-consultation.sql"));
        String columnsAndTables = question.substring(0, question.indexOf("where "));

        assertThat(words(code)).contains(words(columnsAndTables));
        assertThat(words(code)).contains("\"c.consultation_id = ?\"", "\" and c.id > ? order by c.id limit ?\"");
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}

package vn.danchu.verification.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An event that insight cannot take is set aside and named; once its cause is mended, a command brings it to its effect. */
@OnThePlatform
class ParkedJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void anEventIsParkedListedExplainedAndReleased(Platform platform)
            throws IOException, InterruptedException, SQLException {
        platform.demonstrated();
        try (Connection owner = platform.databases().connect("insight")) {
            execute(owner, """
                    create function insight.refuse() returns trigger language plpgsql as
                        $$ begin raise exception 'refused on purpose'; end $$;
                    create trigger refuse before insert on insight.comment
                        for each row execute function insight.refuse()
                    """);
            UUID comment;
            UUID event;
            try {
                comment = OpenConsultation.ofTanDinh(platform)
                        .comment("Ý kiến đến khi hệ thống đang hỏng.", UUID.randomUUID());
                event = await().atMost(PATIENCE)
                        .until(() -> parked(owner, comment), Optional::isPresent)
                        .orElseThrow();
            } finally {
                execute(owner, "drop function insight.refuse cascade");
            }

            String listed = said(platform, "make -s parked || true");
            String explained = said(platform, "make -s parked ARGS=\"explain " + event + "\"");
            String released = said(platform, "make -s parked ARGS=\"retry " + event + "\"");

            assertThat(listed).containsPattern("insight +1 parked").contains(event.toString());
            assertThat(explained)
                    .contains(
                            "vn.danchu.consultation.comment-submitted.v1",
                            comment.toString(),
                            "Mend its cause, then retry.");
            assertThat(released).contains("Done: 1 had their effect in insight.");
            assertThat(said(platform, "make -s parked")).containsPattern("insight +0 parked");
            assertThat(platform.shell("make -s reconcile")).containsPattern("all +[1-9][0-9]* +0\n");
        }
    }

    private static String said(Platform platform, String line) throws IOException, InterruptedException {
        String said = platform.shell(line);
        System.out.print(said);
        return said;
    }

    private static Optional<UUID> parked(Connection owner, UUID aggregate) throws SQLException {
        try (PreparedStatement statement =
                owner.prepareStatement("select event_id from platform.parked_event where aggregate_id = ?")) {
            statement.setObject(1, aggregate);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}

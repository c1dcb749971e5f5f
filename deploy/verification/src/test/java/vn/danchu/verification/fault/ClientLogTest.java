package vn.danchu.verification.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danchu.verification.fault.ClientLog.Sent;
import vn.danchu.verification.fault.ClientLog.Told;

class ClientLogTest {

    private static final Sent COMMENT = new Sent(Contribution.COMMENT, "0198f2a4-5c1e-7b3a-9d46-2f8b7c1e4a50");
    private static final Sent FEEDBACK = new Sent(Contribution.FEEDBACK, "Ngõ 12");

    @TempDir
    private Path folder;

    private final UUID comment = UUID.randomUUID();
    private final UUID feedback = UUID.randomUUID();
    private final UUID key = UUID.randomUUID();
    private final UUID otherKey = UUID.randomUUID();

    @Test
    void what_was_sent_is_unknown_until_its_client_is_told() throws IOException {
        try (ClientLog log = log()) {
            log.sending(key, FEEDBACK);
            log.sending(otherKey, FEEDBACK);
            log.acknowledged(otherKey, feedback);

            Told told = log.read();

            assertThat(told.unknown()).containsExactly(key);
            assertThat(told.acknowledged()).isEqualTo(Map.of(otherKey, feedback));
        }
    }

    @Test
    void who_went_away_and_asked_again_has_learned_it() throws IOException {
        try (ClientLog log = log()) {
            log.sending(key, FEEDBACK);
            log.abandoned(key);
            log.learned(key, feedback);

            Told told = log.read();

            assertThat(told.unknown()).isEmpty();
            assertThat(told.learned()).containsExactly(key);
            assertThat(told.acknowledged()).isEqualTo(Map.of(key, feedback));
        }
    }

    @Test
    void what_was_refused_or_never_left_is_not_unknown() throws IOException {
        try (ClientLog log = log()) {
            log.sending(key, COMMENT);
            log.refused(key, 422);
            log.sending(otherKey, FEEDBACK);
            log.unsent(otherKey);

            Told told = log.read();

            assertThat(told.unknown()).isEmpty();
            assertThat(told.refused()).isEqualTo(Map.of(key, 422));
        }
    }

    @Test
    void each_kind_is_told_apart_with_all_that_is_known_of_it() throws IOException {
        try (ClientLog log = log()) {
            UUID unknown = UUID.randomUUID();
            log.sending(key, COMMENT);
            log.acknowledged(key, comment);
            log.changed(comment, 2);
            log.sending(otherKey, FEEDBACK);
            log.learned(otherKey, feedback);
            log.changed(feedback, 1);
            log.sending(unknown, FEEDBACK);

            Told told = log.read();

            assertThat(told.of(Contribution.COMMENT))
                    .isEqualTo(new Told(
                            Map.of(key, comment),
                            Map.of(),
                            Set.of(),
                            Set.of(),
                            Map.of(comment, 2L),
                            Map.of(key, COMMENT)));
            assertThat(told.of(Contribution.FEEDBACK))
                    .isEqualTo(new Told(
                            Map.of(otherKey, feedback),
                            Map.of(),
                            Set.of(unknown),
                            Set.of(otherKey),
                            Map.of(feedback, 1L),
                            Map.of(otherKey, FEEDBACK, unknown, FEEDBACK)));
            assertThat(told.of(Contribution.FEEDBACK).matters()).containsExactly("Ngõ 12");
        }
    }

    private ClientLog log() throws IOException {
        return new ClientLog(folder.resolve("clients").resolve("log"));
    }
}

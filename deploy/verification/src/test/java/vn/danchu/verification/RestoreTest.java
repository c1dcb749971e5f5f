package vn.danchu.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestoreTest {

    @Test
    void a_moment_is_written_as_in_vietnam() {
        assertThat(Restore.until("31/12/2026 17:30:00")).contains(Instant.parse("2026-12-31T10:30:00Z"));
    }

    @Test
    void without_a_moment_the_last_is_meant() {
        assertThat(Restore.until("")).isEmpty();
        assertThat(Restore.until(" ")).isEmpty();
    }

    @Test
    void a_day_that_does_not_exist_is_no_moment() {
        assertThatThrownBy(() -> Restore.until("31/11/2026 17:30:00")).isInstanceOf(DateTimeException.class);
    }
}

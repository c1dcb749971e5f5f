package vn.danchu.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartLimitTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final RestartLimit limit = new RestartLimit(2, Duration.ofMinutes(2));

    @Test
    void allows_as_many_deaths_as_it_says_and_no_more() {
        assertThat(limit.allowsAfterDeathAt(START)).isTrue();
        assertThat(limit.allowsAfterDeathAt(START.plusSeconds(60))).isTrue();
        assertThat(limit.allowsAfterDeathAt(START.plusSeconds(120))).isFalse();
    }

    @Test
    void forgets_a_death_when_its_time_is_over() {
        limit.allowsAfterDeathAt(START);
        limit.allowsAfterDeathAt(START.plusSeconds(60));

        assertThat(limit.allowsAfterDeathAt(START.plusSeconds(121))).isTrue();
    }
}

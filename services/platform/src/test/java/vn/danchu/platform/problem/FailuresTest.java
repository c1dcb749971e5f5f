package vn.danchu.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {
    @Test
    void a_failure_deep_inside_is_found() {
        var failure = new RuntimeException(new RuntimeException(new SQLException("", "08006")));

        assertThat(Failures.refusal(failure, false)).contains(Refusal.of(PlatformProblem.UNAVAILABLE));
    }

    @Test
    void a_pool_without_a_free_connection_is_too_busy_in_either_wording() {
        var shared = new SQLException("Sorry, acquisition timeout!");
        var fresh = new SQLException("Acquisition timeout while waiting for new connection");

        assertThat(Failures.refusal(shared, false)).contains(Refusal.of(PlatformProblem.UNAVAILABLE));
        assertThat(Failures.refusal(fresh, false)).contains(Refusal.of(PlatformProblem.UNAVAILABLE));
    }

    @Test
    void a_statement_that_took_too_long_is_no_fault_of_the_caller() {
        assertThat(Failures.refusal(new SQLException("", "57014"), false))
                .contains(Refusal.of(PlatformProblem.UNAVAILABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "3D000", "53100", "53300", "55000", "57P01", "58030"})
    void a_database_that_lacks_something_is_no_fault_of_the_caller(String state) {
        assertThat(Failures.refusal(new SQLException("", state), false))
                .contains(Refusal.of(PlatformProblem.UNAVAILABLE));
    }
}

package vn.danchu.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "25006", "3D000", "40001", "40P01", "53300", "55P03", "57P01", "57P03", "58030"})
    void a_state_of_the_server_or_of_others_at_work_passes(String state) {
        assertThat(Outage.explains(new SQLException("", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "23505", "23514", "42703", "P0001"})
    void a_fault_of_the_data_does_not_pass(String state) {
        assertThat(Outage.explains(new SQLException("", state))).isFalse();
    }

    @Test
    void a_pool_without_a_free_connection_passes() {
        assertThat(Outage.explains(new SQLException("Acquisition timeout"))).isTrue();
    }

    @Test
    void the_cause_counts_not_its_wrapping() {
        assertThat(Outage.explains(new IllegalStateException(new SQLException("", "57P01"))))
                .isTrue();
        assertThat(Outage.explains(new IllegalStateException(new IOException())))
                .isTrue();
        assertThat(Outage.explains(new IllegalStateException(new TimeoutException())))
                .isTrue();
    }

    @Test
    void a_fault_of_the_program_does_not_pass() {
        assertThat(Outage.explains(new IllegalArgumentException())).isFalse();
    }
}

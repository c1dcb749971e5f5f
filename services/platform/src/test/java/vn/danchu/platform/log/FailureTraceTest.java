package vn.danchu.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailureTraceTest {

    @Test
    void theLogGetsClassesStatesAndPlacesButNoValues() {
        var failure = new IllegalStateException(
                "for Nguyễn Văn An", new SQLException("Key (name)=(Nguyễn Văn An) already exists", "23505"));

        assertThat(FailureTrace.withoutValues(failure))
                .contains(
                        "java.lang.IllegalStateException",
                        "java.sql.SQLException [SQL state 23505]",
                        "FailureTraceTest")
                .doesNotContain("Nguyễn", "already exists");
    }

    @Test
    void causesInACircleEnd() {
        var inner = new IllegalStateException();
        var outer = new IllegalArgumentException(inner);
        inner.initCause(outer);

        assertThat(FailureTrace.causes(outer)).containsExactly(outer, inner);
    }
}

package vn.danchu.verification.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void what_nothing_is_called_is_refused_with_what_there_is() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lines.named("post,pots"))
                .withMessageContaining("pots")
                .withMessageContaining("post-gateway");
    }

    @Test
    void a_reason_stands_on_one_line() {
        assertThat(Lines.reason(new IOException("wrk ended with 1:\n  unable to connect\n")))
                .isEqualTo("wrk ended with 1:; unable to connect");
        assertThat(Lines.reason(new IOException())).isEqualTo("IOException");
    }
}

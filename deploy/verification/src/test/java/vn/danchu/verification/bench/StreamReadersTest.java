package vn.danchu.verification.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.danchu.verification.bench.StreamReaders.Progress;

class StreamReadersTest {

    private static final String STREAM = """
        retry: 2000

        event: snapshot
        id: 0f-17
        data: {"figures":[]}

        :

        event: change
        id: 0f-18
        data: {"figures":[{"id":"x"}]}

        """;

    private final Progress progress = new Progress();

    @Test
    void what_has_an_id_is_an_event_and_a_heartbeat_is_none() {
        assertThat(count(STREAM)).isEqualTo(2);
    }

    @Test
    void an_event_is_counted_once_wherever_it_is_cut() {
        for (int cut = 0; cut <= STREAM.length(); cut++) {
            assertThat(count(STREAM.substring(0, cut)) + count(STREAM.substring(cut)))
                    .as("cut at %d", cut)
                    .isEqualTo(2);
        }
    }

    private int count(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return progress.count(bytes, bytes.length);
    }
}

package vn.danchu.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventStreamTest {

    @ParameterizedTest
    @CsvSource({
        "data: 1\\n\\n,         true",
        "data: 1\\r\\r,         true",
        "data: 1\\r\\n\\r\\n,   true",
        "data: 1\\n,            false",
        "data: 1\\r\\n,         false",
        "data: 1,               false",
        "data: 1\\n\\r,         false"
    })
    void aHintFitsOnlyBetweenTwoEvents(String sent, boolean between) {
        assertThat(EventStream.betweenEvents(sent.replace("\\n", "\n").replace("\\r", "\r")))
                .isEqualTo(between);
    }
}

package vn.danchu.insight.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** What comes back in the header {@code Last-Event-ID}. */
class PositionFuzzTest {

    @FuzzTest(maxDuration = "")
    void anIdIsOneThatThisServiceWouldWriteOrNone(FuzzedDataProvider input) {
        String text = input.consumeRemainingAsString();

        assertThat(Position.parse(text).stream()).allSatisfy(position -> {
            assertThat(position.toString()).isEqualTo(text);
            assertThat(position.offset()).isNotNegative();
        });
    }

    @FuzzTest(maxDuration = "")
    void anIdThatThisServiceWritesIsRead(FuzzedDataProvider input) {
        String epoch = "%016x%016x".formatted(input.consumeLong(), input.consumeLong());
        Position position = new Position(epoch, input.consumeLong(0, 999_999_999_999_999_999L));

        assertThat(Position.parse(position.toString())).contains(position);
    }
}

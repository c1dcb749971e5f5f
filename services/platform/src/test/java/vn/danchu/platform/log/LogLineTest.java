package vn.danchu.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {

    @Test
    void aLineTellsWhatHappenedAndThenItsPairs() {
        LogLine line =
                LogLine.of("inbox.unreadable").with(LogKeys.TOPIC, "duty").with(LogKeys.OFFSET, 7L);

        assertThat(line).hasToString("event=inbox.unreadable topic=duty offset=7");
    }

    @Test
    void whatHasNoValueIsLeftOut() {
        LogLine line = LogLine.of("inbox.parked").with(LogKeys.EVENT_TYPE, null).with(LogKeys.COUNT, 1);

        assertThat(line).hasToString("event=inbox.parked count=1");
    }

    @Test
    void anExpectedFailureIsToldByItsClass() {
        LogLine line = LogLine.of("inbox.outage").with(new IllegalStateException("for Nguyễn Văn An"));

        assertThat(line).hasToString("event=inbox.outage failure=java.lang.IllegalStateException");
    }

    @Test
    void aFailureIsToldWithItsPlaceBelowTheLineAndWithoutItsMessage() {
        String line = LogLine.of("inbox.parked").because(new IllegalStateException("for Nguyễn Văn An"));

        assertThat(line)
                .startsWith("event=inbox.parked failure=java.lang.IllegalStateException\n")
                .contains("\tat ", "LogLineTest")
                .doesNotContain("Nguyễn");
    }
}

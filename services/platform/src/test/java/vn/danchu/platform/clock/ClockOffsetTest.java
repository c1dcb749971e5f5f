package vn.danchu.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockOffsetTest {

    @ParameterizedTest
    @CsvSource({
        "P21D, PT504H",
        "PT36H, PT36H",
        "PT0S, PT0S",
        "P3650D, PT87600H",
        "PT0.000001S, PT0.000001S",
        "P1DT1H, PT25H"
    })
    void aDurationAheadIsTaken(String text, Duration ahead) {
        assertThat(ClockOffset.parse(text)).contains(new ClockOffset(ahead));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "21",
                "21 days",
                "P1M",
                "P1Y",
                "-P1D",
                "P-1D",
                "PT-0.000001S",
                "P3651D",
                "P999999999999D",
                "PT9e9H"
            })
    void whatIsNoneOrOutOfBoundsIsNotTaken(String text) {
        assertThat(ClockOffset.parse(text)).isEmpty();
    }

    @Test
    void theClockTicksInMicrosecondsSoTheOffsetDoesToo() {
        assertThat(ClockOffset.parse("PT1.123456789S"))
                .map(ClockOffset::ahead)
                .contains(Duration.ofNanos(1_123_456_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P21D", "PT0S", "PT0.000001S", "P3650D"})
    void theDatabaseGivesBackWhatItWasGiven(String text) {
        ClockOffset offset = ClockOffset.parse(text).orElseThrow();

        assertThat(ClockOffset.ofMicroseconds(offset.microseconds())).isEqualTo(offset);
    }

    @Test
    void theClockNeverRunsBehind() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ClockOffset(Duration.ofNanos(-1)));
    }
}

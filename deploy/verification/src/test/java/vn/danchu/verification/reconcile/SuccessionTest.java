package vn.danchu.verification.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuccessionTest {

    private final Succession succession = new Succession(Map.of(
            "00001@2025-07-01", "00001@2026-01-01",
            "00002@2025-07-01", "00001@2026-01-01",
            "00001@2026-01-01", "00004@2026-07-01"));

    @ParameterizedTest(name = "the heir of {0} is {1}")
    @CsvSource({
        "00001@2025-07-01, 00004@2026-07-01",
        "00002@2025-07-01, 00004@2026-07-01",
        "00001@2026-01-01, 00004@2026-07-01",
        "00004@2026-07-01, 00004@2026-07-01",
        "00003@2025-07-01, 00003@2025-07-01"
    })
    void whatWasMergedLeadsToTheLastThatFollowed(String unit, String heir) {
        assertThat(succession.heir(unit)).isEqualTo(heir);
    }
}

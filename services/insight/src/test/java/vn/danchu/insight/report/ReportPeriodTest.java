package vn.danchu.insight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026, 2026-01-01, 2026-12-31, Năm 2026",
        "2026-H1, 2026-01-01, 2026-06-30, 6 tháng đầu năm 2026",
        "2026-H2, 2026-07-01, 2026-12-31, 6 tháng cuối năm 2026",
        "2026-Q1, 2026-01-01, 2026-03-31, Quý 1 năm 2026",
        "2026-Q3, 2026-07-01, 2026-09-30, Quý 3 năm 2026",
        "2026-Q4, 2026-10-01, 2026-12-31, Quý 4 năm 2026"
    })
    void aPeriodHasItsDaysAndItsName(String name, LocalDate from, LocalDate to, String vietnamese) {
        assertThat(ReportPeriod.of(name)).contains(new ReportPeriod(name, from, to, vietnamese));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-Q5", "2026-H3", "2026-10", "26", "1999", "2026-Q1 ", "２０２６"})
    void whatIsNoPeriodIsNone(String name) {
        assertThat(ReportPeriod.of(name)).isEmpty();
    }

    @Test
    void clausesComeInTheOrderOfTheLaw() {
        assertThat(ItemCodes.ORDER.compare("LAW10.11.2", "LAW10.11.10")).isNegative();
        assertThat(ItemCodes.ORDER.compare("LAW10.11.2.10", "LAW10.11.2.9")).isPositive();
        assertThat(ItemCodes.basis("LAW10.11.2.3")).isEqualTo("Law 10/2022 art. 11(2)");
        assertThat(ItemCodes.basis("OTHER")).isEqualTo("OTHER");
    }
}

package vn.danchu.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.platform.problem.Refusal;

/** When something ends. Today is 22 November 2026; it began on 1 June 2024. */
class ValidityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate BEGUN = LocalDate.of(2024, 6, 1);

    @ParameterizedTest(name = "known to end on {0}, to end on {1}: {2}")
    @CsvSource(
            value = {
                "null, 2024-06-02, null",
                "null, 2099-01-01, null",
                "null, 2024-06-01, ENDS_BEFORE_IT_BEGINS",
                "null, 2020-01-01, ENDS_BEFORE_IT_BEGINS",
                "2029-06-01, 2026-12-01, null",
                "2029-06-01, 2029-06-01, null",
                "2029-06-01, 2029-06-02, ENDS_LATER",
                "2029-06-01, 2099-01-01, ENDS_LATER",
                "2026-11-22, 2026-11-01, ALREADY_ENDED",
                "2026-11-23, 2026-11-01, null"
            },
            nullValues = "null")
    void anEndMovesNearerAndNeverAway(@Nullable LocalDate until, LocalDate end, @Nullable DirectoryProblem refused) {
        assertThat(new Validity(BEGUN, until)
                        .notEnding(end, TODAY)
                        .map(Refusal::type)
                        .orElse(null))
                .isEqualTo(refused);
    }
}

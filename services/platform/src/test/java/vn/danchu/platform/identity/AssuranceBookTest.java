package vn.danchu.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssuranceBookTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private final AssuranceBook book = new AssuranceBook(
            Map.of("0", 0, "1", 1, "2", 2),
            List.of(
                    new AssuranceBook.Demand("approve-plan", "1", MARCH, JUNE),
                    new AssuranceBook.Demand("approve-plan", "2", JUNE, null)));

    @ParameterizedTest
    @CsvSource({
        "2026-02-28,     , ",
        "2026-03-01,     , 1",
        "2026-03-01, 0   , 1",
        "2026-03-01, 1   , ",
        "2026-05-31, 1   , ",
        "2026-06-01, 1   , 2",
        "2026-06-01, 2   , ",
        "2026-06-01, gold, 2",
    })
    void asks_for_the_level_in_force_on_the_day(LocalDate on, @Nullable String held, @Nullable String wanted) {
        assertThat(book.missing("approve-plan", held, on).orElse(null)).isEqualTo(wanted);
    }

    @Test
    void asks_nothing_of_an_operation_without_a_demand() {
        assertThat(book.missing("read-aloud", null, JUNE)).isEmpty();
    }
}

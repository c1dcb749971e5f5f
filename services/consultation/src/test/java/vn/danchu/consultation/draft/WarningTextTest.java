package vn.danchu.consultation.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WarningTextTest {

    @Test
    void severalMissingNumbersAreARange() {
        ImportWarning warning =
                ImportWarning.missing(535, ElementKind.ARTICLE, new Ordinal(61, ""), new Ordinal(63, ""));

        assertThat(WarningText.of(warning)).isEqualTo("Dòng 535: thiếu Điều 61 đến 63.");
    }

    @Test
    void oneMissingNumberIsNamed() {
        ImportWarning warning = ImportWarning.missing(28, ElementKind.POINT, new Ordinal(5, ""), new Ordinal(5, ""));

        assertThat(WarningText.of(warning)).isEqualTo("Dòng 28: thiếu điểm đ.");
    }

    @ParameterizedTest
    @EnumSource
    void everyWarningIsASentence(WarningKind kind) {
        ImportWarning warning = ImportWarning.of(kind, 7, ElementKind.CLAUSE, new Ordinal(2, ""));

        assertThat(WarningText.of(warning)).startsWith("Dòng 7: ").endsWith(".").doesNotContain("null", "  ");
    }
}

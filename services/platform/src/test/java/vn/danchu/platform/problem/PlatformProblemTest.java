package vn.danchu.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.platform.problem.example.Example;
import vn.danchu.platform.problem.faulty.Faulty;

class PlatformProblemTest {
    @Test
    void every_problem_of_the_platform_has_its_words_in_both_languages() {
        assertThat(ProblemCatalogue.faults(PlatformProblem.class)).isEmpty();
    }

    @Test
    void every_rule_of_a_violation_has_its_words_in_both_languages() {
        assertThat(ViolationRule.values()).allSatisfy(rule -> {
            for (Language language : Language.values()) {
                assertThat(ProblemTexts.besides(PlatformProblem.class).pattern(language, rule.key()))
                        .as("%s in %s", rule, language)
                        .isPresent();
            }
        });
    }

    @Test
    void the_catalogue_tells_all_faults_at_once() {
        assertThat(ProblemCatalogue.faults(Faulty.class))
                .contains(
                        "WITHOUT_ENGLISH: problems_en.properties lacks without-english.title",
                        "WITHOUT_ENGLISH: problems_en.properties lacks without-english.detail",
                        "NO_ERROR: status 200 is no error",
                        "UNREADABLE: problems_vi.properties has no readable pattern at unreadable.detail",
                        "SHOUTING: slug \"Shouting\" is not in kebab case",
                        "TAKEN: slug \"no-error\" is taken")
                .noneMatch(fault -> fault.contains("vi.properties lacks without-english"));
    }

    @Test
    void a_constant_is_told_in_the_words_of_the_bundle() {
        var refusal = Refusal.of(Example.PERIOD_TOO_SHORT, 20, DayOfWeek.MONDAY);

        assertThat(Problems.problem(refusal, List.of(), Language.VIETNAMESE).detail())
                .isEqualTo("Phải lấy ý kiến ít nhất 20 ngày, đến hết thứ Hai.");
    }

    @Test
    void a_constant_whose_enum_has_no_words_is_no_argument() {
        var refusal = Refusal.of(Example.PERIOD_TOO_SHORT, 20, Month.MAY);

        assertThatThrownBy(() -> Problems.problem(refusal, List.of(), Language.VIETNAMESE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("problems_vi.properties lacks Month.MAY")
                .hasMessageContaining("problems_en.properties lacks Month.DECEMBER");
    }

    @Test
    void a_refusal_is_told_with_its_values_field_and_article() {
        var refusal = Refusal.of(Example.PERIOD_TOO_SHORT, 20, LocalDate.of(2026, 12, 31))
                .at("closesOn")
                .citing("Law 10/2022 art. 28(2)");

        Problem problem = Problems.problem(refusal, List.of(), Language.VIETNAMESE);

        assertThat(problem.type()).hasToString("/problems/period-too-short");
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.detail()).isEqualTo("Phải lấy ý kiến ít nhất 20 ngày, đến hết 31/12/2026.");
        assertThat(problem.field()).isEqualTo("closesOn");
        assertThat(problem.basis()).isEqualTo("khoản 2 Điều 28 Luật số 10/2022/QH15");
    }

    @Test
    void english_cites_the_article_as_the_catalogue_does() {
        var refusal = Refusal.of(Example.PERIOD_TOO_SHORT, 20, LocalDate.of(2026, 12, 31))
                .citing("Law 10/2022 art. 28(2)");

        assertThat(Problems.problem(refusal, List.of(), Language.ENGLISH).basis())
                .isEqualTo("Law 10/2022 art. 28(2)");
    }

    @Test
    void english_has_its_own_dates() {
        var refusal = Refusal.of(Example.PERIOD_TOO_SHORT, 20, LocalDate.of(2026, 12, 31));

        assertThat(Problems.problem(refusal, List.of(), Language.ENGLISH).detail())
                .isEqualTo("Opinions must be taken for at least 20 days, until 31 December 2026.");
    }

    @Test
    void a_moment_is_told_in_the_time_of_vietnam() {
        var refusal = Refusal.of(Example.PERIOD_TOO_SHORT, 20, Instant.parse("2026-12-30T17:05:00Z"));

        assertThat(Problems.problem(refusal, List.of(), Language.VIETNAMESE).detail())
                .endsWith("đến hết 00:05 ngày 31/12/2026.");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            delimiter = '|',
            value = {
                "none | VIETNAMESE",
                "vi | VIETNAMESE",
                "en | ENGLISH",
                "en-GB,en;q=0.9 | ENGLISH",
                "vi;q=0.5,en;q=0.9 | ENGLISH",
                "fr,en;q=0.3 | ENGLISH",
                "en;q=0,vi | VIETNAMESE",
                "fr | VIETNAMESE",
                "* | VIETNAMESE",
                "*;q=0.1,en;q=0.05 | VIETNAMESE",
                ";;;=\u0000 | VIETNAMESE",
            })
    void the_language_is_vietnamese_unless_english_is_preferred(String acceptLanguage, Language expected) {
        assertThat(Language.preferred(acceptLanguage)).isEqualTo(expected);
    }
}

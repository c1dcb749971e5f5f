package vn.danchu.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;

class CommuneChapterTest {

    @ParameterizedTest
    @ValueSource(strings = {"Law 10/2022 art. 11", "Law 10/2022 art. 28(3)", "Law 10/2022 art. 45(2)(c)"})
    void its_articles_bind_communes_as_they_stand(String article) {
        assertThat(CommuneChapter.under(LegalRegime.COMMUNE, article)).isEqualTo(article);
    }

    @ParameterizedTest
    @EnumSource(value = LegalRegime.class, mode = EnumSource.Mode.EXCLUDE, names = "COMMUNE")
    void under_any_other_regime_its_articles_are_followed_by_choice(LegalRegime regime) {
        assertThat(CommuneChapter.under(regime, "Law 10/2022 art. 28(3)"))
                .isEqualTo("LOCAL, after Law 10/2022 art. 28(3)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOCAL",
                "Civil Code art. 148(5)",
                "Law 10/2022 art. 9",
                "Law 10/2022 art. 46(1)",
                "Law 10/2022 art. 47(2)",
                "Law 75/2015 art. 36(3)"
            })
    void other_bases_stand_under_every_regime(String basis) {
        assertThat(CommuneChapter.under(LegalRegime.STAFF, basis)).isEqualTo(basis);
    }

    @Test
    void a_refusal_without_a_basis_gets_none() {
        Refusal refusal = Refusal.of(PlatformProblem.NOT_FOUND);

        assertThat(CommuneChapter.under(LegalRegime.LOCAL, refusal)).isEqualTo(refusal);
    }
}

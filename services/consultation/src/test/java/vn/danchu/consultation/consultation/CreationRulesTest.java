package vn.danchu.consultation.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.consultation.ConsultationProblem;
import vn.danchu.contracts.consultation.LegalRegime;
import vn.danchu.platform.problem.Refusal;

class CreationRulesTest {

    @ParameterizedTest(name = "a draft {0}, delegated {1}: asked about {2}")
    @CsvSource({
        "WITHIN,    false, true",
        "WITHIN,    true,  true",
        "ABOVE,     false, false",
        "ABOVE,     true,  true",
        "ELSEWHERE, false, false",
        "ELSEWHERE, true,  false"
    })
    void aUnitAsksAboutItsOwnDraftsAndThoseItIsGivenFromAbove(DraftOrigin origin, boolean delegated, boolean asked) {
        assertThat(CreationRules.draftIsTheirsToAskAbout(
                        new CreationFacts(LegalRegime.COMMUNE, "7", origin, delegated)))
                .isEqualTo(asked ? Optional.empty() : Optional.of(refusal("Law 10/2022 art. 28(1)")));
    }

    @ParameterizedTest
    @CsvSource({"NORMATIVE", "LOCAL"})
    void underAnotherRegimeTheRuleIsThePlatformsOwn(LegalRegime regime) {
        assertThat(CreationRules.draftIsTheirsToAskAbout(
                        new CreationFacts(regime, "LAW_AMENDMENT", DraftOrigin.ELSEWHERE, false)))
                .contains(refusal("LOCAL, after Law 10/2022 art. 28(1)"));
    }

    private static Refusal refusal(String basis) {
        return Refusal.of(ConsultationProblem.DRAFT_OF_ANOTHER_UNIT)
                .at("draftId")
                .citing(basis);
    }
}

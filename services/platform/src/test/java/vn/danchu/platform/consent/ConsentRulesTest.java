package vn.danchu.platform.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;

class ConsentRulesTest {

    private static final Notice NOTICE = new Notice("feedback", "2026-01");

    @Test
    void whoHasAgreedToTheNoticeInUseMaySpeak() {
        Optional<Refusal> refusal = ConsentRules.refusal(new GivenConsent(true, "feedback", "2026-01"), NOTICE);

        assertThat(refusal).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"false, feedback", "true, advertising"})
    void silenceIsNoConsentAndNeitherIsConsentToSomethingElse(boolean accepted, String purpose) {
        Optional<Refusal> refusal = ConsentRules.refusal(new GivenConsent(accepted, purpose, "2026-01"), NOTICE);

        assertThat(refusal)
                .contains(Refusal.of(PlatformProblem.CONSENT_NOT_GIVEN)
                        .at("consent")
                        .citing("Law 91/2025"));
    }

    @Test
    void consentToAnotherNoticeNamesTheOneInUse() {
        Optional<Refusal> refusal = ConsentRules.refusal(new GivenConsent(true, "feedback", "2019-07"), NOTICE);

        assertThat(refusal)
                .contains(Refusal.of(PlatformProblem.CONSENT_OUTDATED, "2026-01")
                        .at("consent.version")
                        .citing("Law 91/2025"));
    }
}

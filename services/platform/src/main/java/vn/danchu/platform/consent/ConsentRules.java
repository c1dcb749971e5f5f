package vn.danchu.platform.consent;

import static vn.danchu.platform.problem.PlatformProblem.CONSENT_NOT_GIVEN;
import static vn.danchu.platform.problem.PlatformProblem.CONSENT_OUTDATED;

import java.util.Optional;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/** Whether a person has agreed, and to the notice in use: silence is no consent, and neither is an old notice. */
@DomainRule
public final class ConsentRules {

    private static final String PERSONAL_DATA = "Law 91/2025";

    private ConsentRules() {}

    /** Why what they sent is not kept; empty where it may be. */
    public static Optional<Refusal> refusal(GivenConsent consent, Notice inUse) {
        return Refusal.of(CONSENT_NOT_GIVEN)
                .at("consent")
                .citing(PERSONAL_DATA)
                .when(!consent.accepted() || !consent.purpose().equals(inUse.purpose()))
                .or(() -> Refusal.of(CONSENT_OUTDATED, inUse.version())
                        .at("consent.version")
                        .citing(PERSONAL_DATA)
                        .when(!consent.version().equals(inUse.version())));
    }
}

package vn.danchu.consultation.consultation;

import static vn.danchu.consultation.ConsultationProblem.PUBLICATION_PLACE_MISSING;

import java.util.Optional;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/** The result is posted where people can read it. Whether in time is a matter of the duty {@code PUB.DEFAULT}. */
@DomainRule
final class PublicationRules {

    private PublicationRules() {}

    static Optional<Refusal> resultIsPosted(PublicationFacts facts) {
        return Refusal.of(PUBLICATION_PLACE_MISSING)
                .at("postedAt")
                .citing(Basis.POSTED)
                .when(PlanRules.isBlank(facts.postedAt()));
    }
}

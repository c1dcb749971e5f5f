package vn.danchu.consultation.consultation;

import static vn.danchu.consultation.ConsultationProblem.DATES_OUT_OF_ORDER;

import java.time.LocalDate;
import java.util.Optional;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/** The days promised in a plan, in their order: people speak, are answered, and only then is decided. */
@DomainRule
final class Promises {

    private Promises() {}

    static Optional<Refusal> inOrder(LocalDate closesOn, LocalDate respondBy, LocalDate decideBy, String basis) {
        return refuse(
                        !respondBy.isAfter(closesOn),
                        Refusal.of(DATES_OUT_OF_ORDER, closesOn).at("respondBy").citing(basis))
                .or(() -> refuse(
                        decideBy.isBefore(respondBy),
                        Refusal.of(DATES_OUT_OF_ORDER, respondBy.minusDays(1))
                                .at("decideBy")
                                .citing(basis)));
    }

    /** The refusal where it is called for. */
    static Optional<Refusal> refuse(boolean calledFor, Refusal refusal) {
        return calledFor ? Optional.of(refusal) : Optional.empty();
    }
}

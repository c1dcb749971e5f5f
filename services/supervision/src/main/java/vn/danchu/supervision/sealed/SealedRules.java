package vn.danchu.supervision.sealed;

import static vn.danchu.supervision.SupervisionProblem.SENDER_CHOSE_OTHERWISE;
import static vn.danchu.supervision.SupervisionProblem.SENDER_HAS_YET_TO_CHOOSE;

import java.util.List;
import java.util.Optional;
import vn.danchu.platform.lifecycle.Guard;
import vn.danchu.platform.lifecycle.Step;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/** The steps of {@link SealedTransition} with their guards: the sender chooses first, and nobody diverts what they have chosen. */
@DomainRule
final class SealedRules {

    private static final Guard<Screened> SENDER_HAD_THEIR_SAY = SealedRules::senderHadTheirSay;

    static final Step<SealedState, Screened> RELEASE = new Step<>(
            SealedTransition.RELEASE,
            List.of(SENDER_HAD_THEIR_SAY, screened -> senderDidNotChoose(Way.DENUNCIATION, screened)));

    static final Step<SealedState, Screened> REGISTER = new Step<>(
            SealedTransition.REGISTER,
            List.of(SENDER_HAD_THEIR_SAY, screened -> senderDidNotChoose(Way.FEEDBACK, screened)));

    private SealedRules() {}

    /** Until the sender has chosen, or had the days to, nobody looks. */
    static Optional<Refusal> senderHadTheirSay(Screened screened) {
        return Refusal.of(SENDER_HAS_YET_TO_CHOOSE)
                .citing(SealedBasis.LOCAL)
                .when(screened.way() == null && !screened.choiceOver());
    }

    private static Optional<Refusal> senderDidNotChoose(Way way, Screened screened) {
        return Refusal.of(SENDER_CHOSE_OTHERWISE).citing(SealedBasis.LOCAL).when(screened.way() == way);
    }
}

package vn.danchu.consultation.response;

import static vn.danchu.consultation.ConsultationProblem.COMMENTS_NOT_ANSWERABLE;
import static vn.danchu.consultation.ConsultationProblem.NOT_COMPILING;
import static vn.danchu.consultation.ConsultationProblem.NOT_THE_COMPILER;
import static vn.danchu.consultation.ConsultationProblem.REJECTION_WITHOUT_REASON;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.contracts.consultation.Disposition;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/** Comments are answered while the compilation is made, by who makes or directs it, with a reason where they are not followed. */
@DomainRule
final class AnswerRules {

    private static final String COMPILATION = "Law 10/2022 art. 28(3)";

    private static final List<Function<AnswerFacts, Optional<Refusal>>> RULES = List.of(
            AnswerRules::compilationIsUnderWay,
            AnswerRules::respondentCompiles,
            AnswerRules::rejectionHasItsReason,
            AnswerRules::allAreAnswerable);

    private AnswerRules() {}

    /** Why nothing is answered; empty where all of it is. */
    static Optional<Refusal> refusal(AnswerFacts facts) {
        return RULES.stream().flatMap(rule -> rule.apply(facts).stream()).findFirst();
    }

    private static Optional<Refusal> compilationIsUnderWay(AnswerFacts facts) {
        return Refusal.of(NOT_COMPILING, facts.state())
                .citing(COMPILATION)
                .when(facts.state() != ConsultationState.COMPILING);
    }

    private static Optional<Refusal> respondentCompiles(AnswerFacts facts) {
        return Refusal.of(NOT_THE_COMPILER).citing(COMPILATION).when(!facts.mayAnswer());
    }

    private static Optional<Refusal> rejectionHasItsReason(AnswerFacts facts) {
        boolean given = facts.reason() != null && !facts.reason().isBlank();
        return Refusal.of(REJECTION_WITHOUT_REASON)
                .at("reason")
                .citing(COMPILATION)
                .when(needsReason(facts.disposition()) && !given);
    }

    /** All or nothing, and the ones in the way by their ids. */
    private static Optional<Refusal> allAreAnswerable(AnswerFacts facts) {
        return Refusal.of(
                        COMMENTS_NOT_ANSWERABLE,
                        facts.notAnswerable().stream().map(UUID::toString).collect(Collectors.joining(", ")))
                .at("commentIds")
                .citing(COMPILATION)
                .when(!facts.notAnswerable().isEmpty());
    }

    /** Who is not followed is told why; who is, or asked for nothing, need not be. */
    private static boolean needsReason(Disposition disposition) {
        return switch (disposition) {
            case PARTLY_ACCEPTED, NOT_ACCEPTED, INACCURATE -> true;
            case ACCEPTED, NOTED -> false;
        };
    }
}

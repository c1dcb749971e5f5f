package vn.danchu.consultation.consultation;

import java.util.List;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.platform.lifecycle.Step;
import vn.danchu.platform.rule.DomainRule;

/** The steps of {@link Transition} with their guards: the one place that says what stands before each. */
@DomainRule
final class Lifecycle {

    static final Step<ConsultationState, PlanFacts> APPROVE_PLAN = new Step<>(
            Transition.APPROVE_PLAN,
            List.of(
                    SeparationRules::approverDidNotDraft,
                    PlanRules::namesContent,
                    PlanRules::namesForms,
                    PlanRules::formsFitTheMatter,
                    PlanRules::namesManner,
                    PlanRules::namesResponsiblePerson,
                    PlanRules::hasTimeLimit,
                    PlanRules::promisesHold,
                    PlanRules::holidaysAreKnown));

    static final Step<ConsultationState, OpeningFacts> OPEN_FOR_COMMENTS = new Step<>(
            Transition.OPEN_FOR_COMMENTS,
            List.of(
                    OpeningRules::contentIsPosted,
                    OpeningRules::notBeforeThePlan,
                    OpeningRules::lastsLongEnough,
                    OpeningRules::holidaysAreKnown,
                    OpeningRules::promisesStillHold));

    static final Step<ConsultationState, ExtensionFacts> EXTEND = new Step<>(
            Transition.EXTEND,
            List.of(
                    ExtensionRules::stillOpen,
                    ExtensionRules::hasReason,
                    ExtensionRules::movesLater,
                    ExtensionRules::holidaysAreKnown,
                    ExtensionRules::promisesStillHold));

    static final Step<ConsultationState, ClosingFacts> CLOSE =
            new Step<>(Transition.CLOSE, List.of(ClosingRules::lastDayHasEnded));

    static final Step<ConsultationState, CompilerFacts> START_COMPILATION =
            new Step<>(Transition.START_COMPILATION, List.of(SeparationRules::compilerIsNotTheChair));

    static final Step<ConsultationState, CompilationFacts> APPROVE_COMPILATION = new Step<>(
            Transition.APPROVE_COMPILATION,
            List.of(
                    SeparationRules::approverDidNotDraft,
                    SeparationRules::approverDidNotCompile,
                    CompilationRules::everyCommentIsAnswered,
                    CompilationRules::everyRejectionHasItsReason,
                    CompilationRules::departureFromTheMajorityIsExplained,
                    CompilationRules::publicationHasItsDay));

    static final Step<ConsultationState, PublicationFacts> PUBLISH_RESULT =
            new Step<>(Transition.PUBLISH_RESULT, List.of(PublicationRules::resultIsPosted));

    static final Step<ConsultationState, DecisionFacts> DECIDE = new Step<>(
            Transition.DECIDE,
            List.of(
                    SeparationRules::approverDidNotDraft,
                    SeparationRules::approverDidNotCompile,
                    DecisionRules::issuedInTime,
                    DecisionRules::everyCommentIsAnswered,
                    DecisionRules::everyCriticismIsAnswered));

    static final Step<ConsultationState, ReportFacts> REPORT =
            new Step<>(Transition.REPORT, List.of(DecisionRules::reportedAfterTheDecision));

    static final Step<ConsultationState, CancellationFacts> CANCEL =
            new Step<>(Transition.CANCEL, List.of(CancellationRules::hasReason));

    private Lifecycle() {}
}

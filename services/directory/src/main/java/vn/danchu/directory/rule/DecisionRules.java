package vn.danchu.directory.rule;

import static vn.danchu.directory.rule.RuleProblem.DECISION_BEFORE_THE_LAST;
import static vn.danchu.directory.rule.RuleProblem.DECISION_IN_THE_PAST;
import static vn.danchu.directory.rule.RuleProblem.RULE_BELOW_THE_LAW;
import static vn.danchu.directory.rule.RuleProblem.RULE_IS_LAW;
import static vn.danchu.directory.rule.RuleProblem.RULE_UNKNOWN;
import static vn.danchu.directory.rule.RuleProblem.TERM_INCOMPLETE;
import static vn.danchu.directory.rule.RuleProblem.TERM_OF_ANOTHER_KIND;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.rule.Direction;
import vn.danchu.contracts.rule.RuleTerm;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;
import vn.danchu.platform.rule.Latitude;
import vn.danchu.platform.rule.Rule;

/**
 * What a city may decide about a rule: from today on and never backwards, so that what was due stays due; and nothing that
 * takes from the people what the law gives them. A regulation of a locality may widen the law and not narrow it (Law 10/2022
 * art. 35(2)(c)).
 */
@DomainRule
final class DecisionRules {

    /** In this order: the first that refuses is told. */
    private static final List<Function<DecisionFacts, Optional<Refusal>>> RULES = List.of(
            DecisionRules::theRuleIsKnown,
            DecisionRules::thePastStays,
            DecisionRules::itComesAfterTheLast,
            DecisionRules::theTermIsComplete,
            DecisionRules::whatTheLawAsksForIsKept,
            DecisionRules::theLawIsSurpassed,
            DecisionRules::theKindStays);

    private DecisionRules() {}

    /** Why the decision is not taken; empty where it is. */
    static Optional<Refusal> refusal(DecisionFacts facts) {
        return RULES.stream().flatMap(rule -> rule.apply(facts).stream()).findFirst();
    }

    private static Optional<Refusal> theRuleIsKnown(DecisionFacts facts) {
        return Refusal.of(RULE_UNKNOWN).at("code").when(facts.latitude() instanceof Latitude.None);
    }

    private static Optional<Refusal> thePastStays(DecisionFacts facts) {
        return Refusal.of(DECISION_IN_THE_PAST, facts.today())
                .at("from")
                .when(facts.from().isBefore(facts.today()));
    }

    private static Optional<Refusal> itComesAfterTheLast(DecisionFacts facts) {
        @Nullable LocalDate last = facts.last();
        return last == null || facts.from().isAfter(last)
                ? Optional.empty()
                : Optional.of(Refusal.of(DECISION_BEFORE_THE_LAST, last).at("from"));
    }

    private static Optional<Refusal> theTermIsComplete(DecisionFacts facts) {
        return Refusal.of(TERM_INCOMPLETE).at("term").when(facts.senseless());
    }

    private static Optional<Refusal> whatTheLawAsksForIsKept(DecisionFacts facts) {
        return switch (facts.latitude()) {
            case Latitude.AboveTheLaw(Rule law) -> ended(facts, law);
            case Latitude.OfTheTerm(Rule rule) -> ended(facts, rule);
            case Latitude.Free _, Latitude.None _ -> Optional.empty();
        };
    }

    private static Optional<Refusal> ended(DecisionFacts facts, Rule rule) {
        return Refusal.of(RULE_IS_LAW).at("term").citing(rule.basis()).when(facts.term() == null);
    }

    private static Optional<Refusal> theLawIsSurpassed(DecisionFacts facts) {
        if (!(facts.latitude() instanceof Latitude.AboveTheLaw(Rule law))) {
            return Optional.empty();
        }
        return term(facts)
                .filter(term -> !law.isSurpassedBy(term))
                .map(_ -> Refusal.of(RULE_BELOW_THE_LAW).at("term").citing(law.basis()));
    }

    /** A date that is only promised, or an order without a number, may become a number of days after the event. */
    private static Optional<Refusal> theKindStays(DecisionFacts facts) {
        return switch (facts.latitude()) {
            case Latitude.Free(Rule rule) -> anotherKind(facts, rule);
            case Latitude.OfTheTerm(Rule rule) -> anotherKind(facts, rule);
            case Latitude.AboveTheLaw _, Latitude.None _ -> Optional.empty();
        };
    }

    private static Optional<Refusal> anotherKind(DecisionFacts facts, Rule rule) {
        return term(facts)
                .map(RuleTerm::direction)
                .filter(direction -> direction != rule.direction())
                .filter(direction -> direction != Direction.AFTER || rule.period() != null)
                .map(direction ->
                        Refusal.of(TERM_OF_ANOTHER_KIND, rule.direction()).at("term.direction"));
    }

    private static Optional<RuleTerm> term(DecisionFacts facts) {
        return Optional.ofNullable(facts.term());
    }
}

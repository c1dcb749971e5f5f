package vn.danchu.supervision.feedback;

import java.util.List;
import vn.danchu.contracts.supervision.FeedbackState;
import vn.danchu.platform.lifecycle.Step;
import vn.danchu.platform.rule.DomainRule;

/** The steps of {@link FeedbackTransition} with their guards: the one place that says what stands before each. */
@DomainRule
final class FeedbackLifecycle {

    /** A step that only the state decides on. */
    record Nothing() {}

    static final Step<FeedbackState, Acceptance> ACCEPT = new Step<>(
            FeedbackTransition.ACCEPT,
            List.of(
                    facts -> HandlingRules.callerIsNotConcerned(
                            facts.assignment().acting()),
                    facts -> HandlingRules.handlerIsNotConcerned(facts.assignment()),
                    facts -> HandlingRules.promiseLiesAhead(facts.promise()),
                    facts -> HandlingRules.promiseIsCountable(facts.promise()),
                    facts -> HandlingRules.promiseIsInTime(facts.promise())));

    static final Step<FeedbackState, Reassignment> ASSIGN = new Step<>(
            FeedbackTransition.ASSIGN,
            List.of(
                    facts -> HandlingRules.callerIsNotConcerned(
                            facts.assignment().acting()),
                    HandlingRules::concernedStands,
                    facts -> HandlingRules.handlerIsNotConcerned(facts.assignment()),
                    HandlingRules::somethingChanges));

    static final Step<FeedbackState, Handled> ASK =
            new Step<>(FeedbackTransition.ASK, List.of(HandlingRules::callerIsTheHandler));

    static final Step<FeedbackState, Nothing> REPLY = new Step<>(FeedbackTransition.REPLY, List.of());

    /** What an author without an account says is written down by the handler. */
    static final Step<FeedbackState, Handled> RECORD_REPLY = new Step<>(
            FeedbackTransition.REPLY, List.of(HandlingRules::callerIsTheHandler, HandlingRules::authorHasNoAccount));

    static final Step<FeedbackState, Handled> PROPOSE =
            new Step<>(FeedbackTransition.PROPOSE, List.of(HandlingRules::callerIsTheHandler));

    static final Step<FeedbackState, Acting> RETURN =
            new Step<>(FeedbackTransition.RETURN, List.of(HandlingRules::callerIsNotConcerned));

    static final Step<FeedbackState, Approval> APPROVE = new Step<>(
            FeedbackTransition.APPROVE,
            List.of(HandlingRules::approverDidNotWriteIt, facts -> HandlingRules.callerIsNotConcerned(facts.acting())));

    static final Step<FeedbackState, Acting> TRANSFER =
            new Step<>(FeedbackTransition.TRANSFER, List.of(HandlingRules::callerIsNotConcerned));

    static final Step<FeedbackState, Acting> REFUSE =
            new Step<>(FeedbackTransition.REFUSE, List.of(HandlingRules::callerIsNotConcerned));

    static final Step<FeedbackState, Nothing> WITHDRAW = new Step<>(FeedbackTransition.WITHDRAW, List.of());

    static final Step<FeedbackState, Judged> RATE =
            new Step<>(FeedbackTransition.RATE, List.of(HandlingRules::notRatedYet));

    static final Step<FeedbackState, Judged> REOPEN =
            new Step<>(FeedbackTransition.REOPEN, List.of(HandlingRules::notReopenedYet));

    private FeedbackLifecycle() {}
}

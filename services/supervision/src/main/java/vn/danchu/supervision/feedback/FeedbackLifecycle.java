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
                    facts -> HandlingRules.handlerIsNotConcerned(facts.assignment()),
                    facts -> HandlingRules.promiseLiesAhead(facts.promise()),
                    facts -> HandlingRules.promiseIsInTime(facts.promise())));

    static final Step<FeedbackState, Assignment> ASSIGN =
            new Step<>(FeedbackTransition.ASSIGN, List.of(HandlingRules::handlerIsNotConcerned));

    static final Step<FeedbackState, Handled> ASK =
            new Step<>(FeedbackTransition.ASK, List.of(HandlingRules::callerIsTheHandler));

    static final Step<FeedbackState, Nothing> REPLY = new Step<>(FeedbackTransition.REPLY, List.of());

    static final Step<FeedbackState, Handled> PROPOSE =
            new Step<>(FeedbackTransition.PROPOSE, List.of(HandlingRules::callerIsTheHandler));

    static final Step<FeedbackState, Nothing> RETURN = new Step<>(FeedbackTransition.RETURN, List.of());

    static final Step<FeedbackState, Approval> APPROVE = new Step<>(
            FeedbackTransition.APPROVE,
            List.of(HandlingRules::approverDidNotWriteIt, HandlingRules::approverIsNotConcerned));

    static final Step<FeedbackState, Nothing> TRANSFER = new Step<>(FeedbackTransition.TRANSFER, List.of());

    static final Step<FeedbackState, Nothing> REFUSE = new Step<>(FeedbackTransition.REFUSE, List.of());

    static final Step<FeedbackState, Nothing> WITHDRAW = new Step<>(FeedbackTransition.WITHDRAW, List.of());

    static final Step<FeedbackState, Judged> RATE =
            new Step<>(FeedbackTransition.RATE, List.of(HandlingRules::notRatedYet));

    static final Step<FeedbackState, Judged> REOPEN =
            new Step<>(FeedbackTransition.REOPEN, List.of(HandlingRules::notReopenedYet));

    private FeedbackLifecycle() {}
}

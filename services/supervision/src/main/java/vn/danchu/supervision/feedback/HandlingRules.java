package vn.danchu.supervision.feedback;

import static vn.danchu.supervision.SupervisionProblem.AUTHOR_HAS_AN_ACCOUNT;
import static vn.danchu.supervision.SupervisionProblem.CALLER_CONCERNED;
import static vn.danchu.supervision.SupervisionProblem.CONCERNED_NAMED_BEFORE;
import static vn.danchu.supervision.SupervisionProblem.HANDLER_CONCERNED;
import static vn.danchu.supervision.SupervisionProblem.HANDLER_UNCHANGED;
import static vn.danchu.supervision.SupervisionProblem.NOT_THE_HANDLER;
import static vn.danchu.supervision.SupervisionProblem.PROMISED_TOO_LATE;
import static vn.danchu.supervision.SupervisionProblem.PROMISE_IN_THE_PAST;
import static vn.danchu.supervision.SupervisionProblem.RATED_BEFORE;
import static vn.danchu.supervision.SupervisionProblem.REOPENED_BEFORE;
import static vn.danchu.supervision.SupervisionProblem.RESPONDENT_APPROVES;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import vn.danchu.contracts.rule.Period;
import vn.danchu.contracts.supervision.FeedbackChannel;
import vn.danchu.platform.calendar.Deadline;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/** The conditions of the steps of {@link FeedbackTransition}, each under its own name. */
@DomainRule
final class HandlingRules {

    private HandlingRules() {}

    /** Nobody handles what is about themselves. */
    static Optional<Refusal> handlerIsNotConcerned(Assignment assignment) {
        return Refusal.of(HANDLER_CONCERNED)
                .at("handler")
                .citing(FeedbackBasis.LOCAL)
                .when(assignment.handler().equals(assignment.concerned()));
    }

    /** Whom it is about was named once, and is not exchanged for another by those who handle it. */
    static Optional<Refusal> concernedStands(Reassignment change) {
        String named = change.named();
        return Refusal.of(CONCERNED_NAMED_BEFORE)
                .at("concerned")
                .citing(FeedbackBasis.LOCAL)
                .when(named != null && change.concerned() != null && !named.equals(change.concerned()));
    }

    /** A step that changes nothing is none. */
    static Optional<Refusal> somethingChanges(Reassignment change) {
        Assignment assignment = change.assignment();
        return Refusal.of(HANDLER_UNCHANGED)
                .at("handler")
                .citing(FeedbackBasis.LOCAL)
                .when(assignment.handler().equals(change.handler())
                        && Objects.equals(assignment.concerned(), change.concerned()));
    }

    static Optional<Refusal> promiseLiesAhead(Promise promise) {
        return Refusal.of(PROMISE_IN_THE_PAST).at("answerBy").when(promise.day().isBefore(promise.today()));
    }

    /** Nobody promises a day of which nobody knows yet whether it is one off. */
    static Optional<Refusal> promiseIsCountable(Promise promise) {
        return switch (promise.deadlines().after(promise.day(), Period.days(0))) {
            case Deadline.Due(LocalDate _) -> Optional.empty();
            case Deadline.YearUnknown unknown -> Optional.of(unknown.refusal().at("answerBy"));
        };
    }

    /** Where the city has set a number of days, less may be promised and not more. */
    static Optional<Refusal> promiseIsInTime(Promise promise) {
        return promise.rule().flatMap(rule -> {
            Period period = rule.period();
            if (period == null) {
                return Optional.empty();
            }
            return switch (promise.deadlines().after(promise.receivedOn(), period)) {
                case Deadline.Due(LocalDate last) ->
                    Refusal.of(PROMISED_TOO_LATE, last, rule.code())
                            .at("answerBy")
                            .citing(rule.basis())
                            .when(promise.day().isAfter(last));
                case Deadline.YearUnknown unknown ->
                    Optional.of(unknown.refusal().at("answerBy"));
            };
        });
    }

    static Optional<Refusal> callerIsTheHandler(Handled handled) {
        return Refusal.of(NOT_THE_HANDLER)
                .citing(FeedbackBasis.LOCAL)
                .when(!handled.caller().equals(handled.handler()));
    }

    static Optional<Refusal> approverDidNotWriteIt(Approval approval) {
        return approval.apart()
                .filter(_ -> approval.approver().equals(approval.respondent()))
                .map(rule -> Refusal.of(RESPONDENT_APPROVES).citing(rule.basis()));
    }

    /** Nobody decides on what is about themselves, in whatever step. */
    static Optional<Refusal> callerIsNotConcerned(Acting acting) {
        return Refusal.of(CALLER_CONCERNED)
                .citing(FeedbackBasis.LOCAL)
                .when(acting.caller().equals(acting.concerned()));
    }

    static Optional<Refusal> authorHasNoAccount(Handled handled) {
        return Refusal.of(AUTHOR_HAS_AN_ACCOUNT)
                .citing(FeedbackBasis.LOCAL)
                .when(handled.channel() == FeedbackChannel.PORTAL);
    }

    static Optional<Refusal> notRatedYet(Judged judged) {
        return Refusal.of(RATED_BEFORE).citing(FeedbackBasis.RATING).when(judged.rated());
    }

    static Optional<Refusal> notReopenedYet(Judged judged) {
        return Refusal.of(REOPENED_BEFORE).citing(FeedbackBasis.LOCAL).when(judged.reopened());
    }
}

package vn.danchu.supervision.apology;

import static vn.danchu.supervision.SupervisionProblem.MEETING_DATE_UNLIKELY;
import static vn.danchu.supervision.SupervisionProblem.NEW_DATE_IN_THE_PAST;
import static vn.danchu.supervision.SupervisionProblem.NEW_DATE_MISSING;
import static vn.danchu.supervision.SupervisionProblem.NEW_DATE_NOT_OWED;

import java.util.Optional;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/** The conditions of the steps of {@link ApologyTransition}, each under its own name. */
@DomainRule
final class ApologyRules {

    private static final String NEW_DATE = "newDate";

    private ApologyRules() {}

    /** Whoever still waits is told until when. */
    static Optional<Refusal> whoWaitsIsGivenADate(LetterFacts letter) {
        return Refusal.of(NEW_DATE_MISSING)
                .at(NEW_DATE)
                .citing(ApologyBasis.LOCAL)
                .when(letter.answerOwed() && letter.newDate() == null);
    }

    /** Nothing is promised to whom nothing is owed any more. */
    static Optional<Refusal> nobodyElseIs(LetterFacts letter) {
        return Refusal.of(NEW_DATE_NOT_OWED)
                .at(NEW_DATE)
                .citing(ApologyBasis.LOCAL)
                .when(!letter.answerOwed() && letter.newDate() != null);
    }

    static Optional<Refusal> newDateLiesAhead(LetterFacts letter) {
        return Refusal.of(NEW_DATE_IN_THE_PAST)
                .at(NEW_DATE)
                .when(letter.newDate() != null && letter.newDate().isBefore(letter.today()));
    }

    /** They met after the day was missed, and have met already. */
    static Optional<Refusal> meetingHasBeen(MeetingFacts meeting) {
        return Refusal.of(MEETING_DATE_UNLIKELY)
                .at("metOn")
                .when(meeting.metOn().isAfter(meeting.today())
                        || !meeting.metOn().isAfter(meeting.missedOn()));
    }
}

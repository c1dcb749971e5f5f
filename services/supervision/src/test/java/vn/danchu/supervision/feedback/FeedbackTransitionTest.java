package vn.danchu.supervision.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danchu.contracts.supervision.FeedbackState;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.supervision.SupervisionProblem;

/** The table of {@link FeedbackTransition}, cell by cell. */
class FeedbackTransitionTest {

    @ParameterizedTest(name = "from {0} feedback can go to: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "RECEIVED             | ACCEPT=IN_PROGRESS REFUSE=REFUSED TRANSFER=TRANSFERRED WITHDRAW=WITHDRAWN",
                "IN_PROGRESS          | ASK=AWAITING_INFORMATION ASSIGN=IN_PROGRESS PROPOSE=ANSWER_PROPOSED REFUSE=REFUSED"
                        + " TRANSFER=TRANSFERRED WITHDRAW=WITHDRAWN",
                "AWAITING_INFORMATION | PROPOSE=ANSWER_PROPOSED REFUSE=REFUSED REPLY=IN_PROGRESS TRANSFER=TRANSFERRED WITHDRAW=WITHDRAWN",
                "ANSWER_PROPOSED      | APPROVE=ANSWERED RETURN=IN_PROGRESS WITHDRAW=WITHDRAWN",
                "ANSWERED             | RATE=ANSWERED REOPEN=IN_PROGRESS",
                "TRANSFERRED          | ''",
                "REFUSED              | ''",
                "WITHDRAWN            | ''"
            })
    void stepsFrom(FeedbackState reached, String expected) {
        String steps = Arrays.stream(FeedbackTransition.values())
                .filter(transition -> transition.refusalFrom(reached).isEmpty())
                .map(transition -> transition + "=" + transition.to())
                .sorted()
                .collect(Collectors.joining(" "));

        assertThat(steps).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotPossibleSaysFromWhereAndOnWhatItRests(FeedbackTransition transition) {
        assertThat(transition.refusalFrom(FeedbackState.WITHDRAWN))
                .contains(Refusal.of(SupervisionProblem.STEP_NOT_POSSIBLE, transition, FeedbackState.WITHDRAWN)
                        .citing(transition.basis()));
    }
}

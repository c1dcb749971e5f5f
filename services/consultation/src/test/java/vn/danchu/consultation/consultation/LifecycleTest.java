package vn.danchu.consultation.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danchu.consultation.consultation.Transition.APPROVE_COMPILATION;
import static vn.danchu.consultation.consultation.Transition.APPROVE_PLAN;
import static vn.danchu.consultation.consultation.Transition.CANCEL;
import static vn.danchu.consultation.consultation.Transition.CLOSE;
import static vn.danchu.consultation.consultation.Transition.DECIDE;
import static vn.danchu.consultation.consultation.Transition.EXTEND;
import static vn.danchu.consultation.consultation.Transition.OPEN_FOR_COMMENTS;
import static vn.danchu.consultation.consultation.Transition.PUBLISH_RESULT;
import static vn.danchu.consultation.consultation.Transition.REPORT;
import static vn.danchu.consultation.consultation.Transition.START_COMPILATION;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danchu.consultation.ConsultationProblem;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.platform.problem.Refusal;

/** The table of {@link Transition}, cell by cell. */
class LifecycleTest {

    @ParameterizedTest(name = "from {0} a consultation can go to: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "DRAFT     | APPROVE_PLAN=PLANNED",
                "PLANNED   | CANCEL=CANCELLED OPEN_FOR_COMMENTS=OPEN",
                "OPEN      | CANCEL=CANCELLED CLOSE=CLOSED EXTEND=OPEN",
                "CLOSED    | START_COMPILATION=COMPILING",
                "COMPILING | APPROVE_COMPILATION=EXPLAINED",
                "EXPLAINED | PUBLISH_RESULT=PUBLISHED",
                "PUBLISHED | DECIDE=DECIDED",
                "DECIDED   | REPORT=REPORTED",
                "REPORTED  | ''",
                "CANCELLED | ''"
            })
    void stepsFrom(ConsultationState reached, String expected) {
        String steps = Arrays.stream(Transition.values())
                .filter(transition -> transition.isPossibleFrom(reached))
                .map(transition -> transition + "=" + transition.to())
                .sorted()
                .collect(Collectors.joining(" "));

        assertThat(steps).isEqualTo(expected);
    }

    @Test
    void everyStepRestsOnItsArticle() {
        Map<Transition, String> bases =
                Arrays.stream(Transition.values()).collect(Collectors.toMap(step -> step, Transition::basis));

        assertThat(bases)
                .isEqualTo(Map.of(
                        APPROVE_PLAN, "Law 10/2022 art. 28(1)",
                        OPEN_FOR_COMMENTS, "Law 10/2022 art. 28(2)",
                        EXTEND, "Law 10/2022 art. 14(1)",
                        CLOSE, "Civil Code art. 148",
                        START_COMPILATION, "Law 10/2022 art. 28(3)",
                        APPROVE_COMPILATION, "Law 10/2022 art. 28(3)",
                        PUBLISH_RESULT, "Law 10/2022 art. 28(3)",
                        DECIDE, "Law 10/2022 art. 28(3)",
                        REPORT, "Law 10/2022 art. 28(5)",
                        CANCEL, "LOCAL"));
    }

    @ParameterizedTest
    @EnumSource(value = ConsultationState.class, mode = EnumSource.Mode.EXCLUDE, names = "PUBLISHED")
    void decidingInAnyOtherStateIsRefusedWithItsArticle(ConsultationState reached) {
        Optional<Refusal> refusal =
                Lifecycle.DECIDE.refusal(reached, () -> Facts.decision().build());

        assertThat(refusal)
                .contains(Refusal.of(ConsultationProblem.STEP_NOT_POSSIBLE, DECIDE, reached)
                        .citing("Law 10/2022 art. 28(3)"));
    }

    @Test
    void theFirstRefusalWins() {
        Optional<Refusal> refusal = Lifecycle.DECIDE.refusal(
                ConsultationState.PUBLISHED,
                () -> Facts.decision()
                        .unansweredComments(1)
                        .unansweredCriticisms(1)
                        .build());

        assertThat(refusal.orElseThrow().type()).isEqualTo(ConsultationProblem.COMMENTS_UNANSWERED);
    }
}

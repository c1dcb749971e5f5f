package vn.danchu.consultation.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danchu.consultation.ConsultationProblem;
import vn.danchu.contracts.consultation.ConsultationState;
import vn.danchu.contracts.consultation.Disposition;
import vn.danchu.platform.problem.Refusal;

class AnswerRulesTest {

    private static final String BASIS = "Law 10/2022 art. 28(3)";

    @ParameterizedTest
    @EnumSource(value = ConsultationState.class, mode = EnumSource.Mode.EXCLUDE, names = "COMPILING")
    void outsideTheCompilationNothingIsAnswered(ConsultationState state) {
        assertThat(refusal(state, true, Disposition.NOTED, null, List.of()))
                .contains(Refusal.of(ConsultationProblem.NOT_COMPILING, state).citing(BASIS));
    }

    @Test
    void whoDoesNotCompileDoesNotAnswer() {
        assertThat(refusal(ConsultationState.COMPILING, false, Disposition.NOTED, null, List.of()))
                .contains(Refusal.of(ConsultationProblem.NOT_THE_COMPILER).citing(BASIS));
    }

    @ParameterizedTest(name = "{0} with reason «{1}»: given {2}")
    @CsvSource({
        "ACCEPTED,        ,        true",
        "NOTED,           ,        true",
        "PARTLY_ACCEPTED, ,        false",
        "NOT_ACCEPTED,    ,        false",
        "INACCURATE,      ,        false",
        "NOT_ACCEPTED,    '  ',    false",
        "PARTLY_ACCEPTED, Vì trái luật, true",
        "NOT_ACCEPTED,    Vì trái luật, true",
        "INACCURATE,      Vì trái luật, true"
    })
    void whoIsNotFollowedIsToldWhy(Disposition disposition, @Nullable String reason, boolean given) {
        Optional<Refusal> refusal = refusal(ConsultationState.COMPILING, true, disposition, reason, List.of());

        assertThat(refusal)
                .isEqualTo(
                        given
                                ? Optional.empty()
                                : Optional.of(Refusal.of(ConsultationProblem.REJECTION_WITHOUT_REASON)
                                        .at("reason")
                                        .citing(BASIS)));
    }

    @Test
    void commentsInTheWayAreNamed() {
        UUID one = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
        UUID other = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058");

        assertThat(refusal(ConsultationState.COMPILING, true, Disposition.NOTED, null, List.of(one, other)))
                .contains(Refusal.of(ConsultationProblem.COMMENTS_NOT_ANSWERABLE, one + ", " + other)
                        .at("commentIds")
                        .citing(BASIS));
    }

    private static Optional<Refusal> refusal(
            ConsultationState state,
            boolean mayAnswer,
            Disposition disposition,
            @Nullable String reason,
            List<UUID> notAnswerable) {
        return AnswerRules.refusal(new AnswerFacts(state, mayAnswer, disposition, reason, notAnswerable));
    }
}

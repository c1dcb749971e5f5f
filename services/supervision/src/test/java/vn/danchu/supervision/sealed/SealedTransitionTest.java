package vn.danchu.supervision.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.platform.problem.Refusal;

/** The table of {@link SealedTransition}, cell by cell, and what a handler may do after which choice. */
class SealedTransitionTest {

    @ParameterizedTest(name = "from {0} a record can go to: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "HELD       | CHOOSE=CHOSEN REGISTER=REGISTERED RELEASE=RELEASED WITHDRAW=WITHDRAWN",
                "CHOSEN     | REGISTER=REGISTERED RELEASE=RELEASED WITHDRAW=WITHDRAWN",
                "REGISTERED | CONCLUDE=CLOSED",
                "CLOSED     | ''",
                "RELEASED   | ''",
                "WITHDRAWN  | ''"
            })
    void stepsFrom(SealedState reached, String expected) {
        String steps = Arrays.stream(SealedTransition.values())
                .filter(transition -> transition.refusalFrom(reached).isEmpty())
                .map(transition -> transition + "=" + transition.to())
                .sorted()
                .collect(Collectors.joining(" "));

        assertThat(steps).isEqualTo(expected);
    }

    @ParameterizedTest(name = "chosen: {1}, days over: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "HELD,   -,            false, SENDER_HAS_YET_TO_CHOOSE, SENDER_HAS_YET_TO_CHOOSE",
                "HELD,   -,            true,  '',                       ''",
                "CHOSEN, FEEDBACK,     false, '',                       SENDER_CHOSE_OTHERWISE",
                "CHOSEN, DENUNCIATION, false, SENDER_CHOSE_OTHERWISE,   ''",
                "CHOSEN, DENUNCIATION, true,  SENDER_CHOSE_OTHERWISE,   ''"
            })
    void theSenderChoosesFirstAndNobodyDivertsIt(
            SealedState reached, @Nullable Way way, boolean over, String release, String register) {
        Screened screened = new Screened(way, over);

        assertThat(name(SealedRules.RELEASE.refusal(reached, () -> screened))).isEqualTo(release);
        assertThat(name(SealedRules.REGISTER.refusal(reached, () -> screened))).isEqualTo(register);
    }

    private static String name(Optional<Refusal> refusal) {
        return refusal.map(found -> ((Enum<?>) found.type()).name()).orElse("");
    }
}

package vn.danchu.supervision.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.contracts.supervision.DisclosureState;

/** The table of {@link DisclosureTransition}, cell by cell. */
class DisclosureTransitionTest {

    @ParameterizedTest(name = "from {0} a disclosure can go to: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "DUE         | PUBLISH=PUBLISHED",
                "PUBLISHED   | CHANGE=PUBLISHED COMPLETE=COMPLETED INTERRUPT=INTERRUPTED",
                "INTERRUPTED | PUBLISH=PUBLISHED",
                "COMPLETED   | ''"
            })
    void stepsFrom(DisclosureState reached, String expected) {
        String steps = Arrays.stream(DisclosureTransition.values())
                .filter(transition -> transition.refusalFrom(reached).isEmpty())
                .map(transition -> transition + "=" + transition.to())
                .sorted()
                .collect(Collectors.joining(" "));

        assertThat(steps).isEqualTo(expected);
    }
}

package vn.danchu.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.danchu.platform.problem.ProblemCatalogue;

class SupervisionProblemTest {

    @Test
    void everyProblemIsToldInBothLanguages() {
        assertThat(ProblemCatalogue.faults(SupervisionProblem.class)).isEmpty();
    }
}

package vn.danchu.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.danchu.platform.problem.ProblemCatalogue;

class InsightProblemTest {

    @Test
    void everyProblemIsToldInBothLanguages() {
        assertThat(ProblemCatalogue.faults(InsightProblem.class)).isEmpty();
    }
}

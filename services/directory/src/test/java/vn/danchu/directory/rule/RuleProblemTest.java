package vn.danchu.directory.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.danchu.platform.problem.ProblemCatalogue;

class RuleProblemTest {

    @Test
    void everyProblemIsToldInBothLanguages() {
        assertThat(ProblemCatalogue.faults(RuleProblem.class)).isEmpty();
    }
}

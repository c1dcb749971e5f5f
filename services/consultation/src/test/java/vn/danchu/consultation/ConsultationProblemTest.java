package vn.danchu.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.danchu.platform.problem.ProblemCatalogue;

class ConsultationProblemTest {

    @Test
    void everyProblemIsToldInBothLanguages() {
        assertThat(ProblemCatalogue.faults(ConsultationProblem.class)).isEmpty();
    }
}

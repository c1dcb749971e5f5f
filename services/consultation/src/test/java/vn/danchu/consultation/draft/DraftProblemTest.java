package vn.danchu.consultation.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.danchu.platform.problem.ProblemCatalogue;

class DraftProblemTest {

    @Test
    void everyProblemHasItsWordsInBothLanguages() {
        assertThat(ProblemCatalogue.faults(DraftProblem.class)).isEmpty();
    }
}

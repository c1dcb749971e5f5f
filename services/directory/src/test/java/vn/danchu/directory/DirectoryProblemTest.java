package vn.danchu.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.danchu.platform.problem.ProblemCatalogue;

class DirectoryProblemTest {

    @Test
    void everyProblemIsToldInBothLanguages() {
        assertThat(ProblemCatalogue.faults(DirectoryProblem.class)).isEmpty();
    }
}

package vn.danchu.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.danchu.platform.law.LegalBasis;
import vn.danchu.testing.architecture.Literals;

class CitationsTest {

    @Test
    void everyArticleThatTheCodeCitesIsToldInBothLanguages() {
        assertThat(Literals.ofLaw("vn.danchu.directory"))
                .contains("Decree 185/2026 art. 8(5)", "Labour Code art. 112(1)")
                .allSatisfy(text -> assertThat(LegalBasis.read(text)).isPresent());
    }
}

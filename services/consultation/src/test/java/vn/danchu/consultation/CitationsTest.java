package vn.danchu.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.danchu.platform.law.LegalBasis;
import vn.danchu.testing.architecture.Literals;

class CitationsTest {

    @Test
    void everyArticleThatTheCodeCitesIsToldInBothLanguages() {
        assertThat(Literals.ofLaw("vn.danchu.consultation"))
                .contains("Law 10/2022 art. 28(3)", "Civil Code art. 148(5)", "LOCAL, after Law 10/2022 art. 28(3)")
                .allSatisfy(text -> assertThat(LegalBasis.read(text)).isPresent());
    }
}

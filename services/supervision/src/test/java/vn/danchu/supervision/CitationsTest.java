package vn.danchu.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.danchu.platform.law.LegalBasis;
import vn.danchu.testing.architecture.Literals;

class CitationsTest {

    @Test
    void everyArticleThatTheCodeCitesIsToldInBothLanguages() {
        assertThat(Literals.ofLaw("vn.danchu.supervision"))
                .contains("Law 10/2022 art. 35(2)(b)", "Law 10/2022 art. 34(1)")
                .allSatisfy(text -> assertThat(LegalBasis.read(text)).isPresent());
    }
}

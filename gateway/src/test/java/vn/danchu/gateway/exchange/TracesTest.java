package vn.danchu.gateway.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TracesTest {

    @ParameterizedTest
    @CsvSource({
        "/,                                                                  /",
        "/api/consultation/v1/consultations,                                 /api/consultation/v1/consultations",
        "/api/consultation/v1/consultations/0199f0a0-0000-7000-8000-000000000000/comments,"
                + " /api/consultation/v1/consultations/*/comments",
        "/api/supervision/v1/tracking/HCM-7QX2,                              /api/supervision/v1/tracking/*",
        "/api/x/%C4%91,                                                      /api/x/*",
        "/a/b/c/d/e/f/g/h/i/j/k/l/m/n,                                       /a/b/c/d/e/f/g/h/i/j",
        "http://elsewhere.example/x,                                         *"
    })
    void theLogNamesPlacesNotThings(String path, String logged) {
        assertThat(Traces.words(path)).isEqualTo(logged);
    }
}

package vn.danchu.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicPathsTest {

    private final PublicPaths paths = new PublicPaths(
            List.of(
                    "/api/consultation/v1/consultations",
                    "/api/consultation/v1/consultations/*",
                    "/api/insight/v1/public/**"),
            List.of("/open311/v2/**"));

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/consultation/v1/consultations,              true",
        "HEAD,   /api/consultation/v1/consultations,              true",
        "POST,   /api/consultation/v1/consultations,              false",
        "DELETE, /api/consultation/v1/consultations/1,            false",
        "GET,    /api/consultation/v1/consultations/1,            true",
        "GET,    /api/consultation/v1/consultations/,             false",
        "GET,    /api/consultation/v1/consultations/1/comments,   false",
        "GET,    /api/consultation/v1/drafts,                     false",
        "GET,    /api/insight/v1/public,                          true",
        "GET,    /api/insight/v1/public/stream,                   true",
        "GET,    /api/insight/v1/public/a/b/c,                    true",
        "GET,    /api/insight/v1/publicity,                       false",
        "GET,    /api/insight/v1/stream,                          false",
        "POST,   /open311/v2/requests.json,                       true",
        "POST,   /open311/v3/requests.json,                       false",
        "PUT,    /open311/v2/requests.json,                       false",
        "GET,    /open311/v2/requests.json,                       false"
    })
    void onlyWhatIsListedForItNeedsNoToken(String method, String path, boolean admitted) {
        assertThat(paths.admit(HttpMethod.valueOf(method), path)).isEqualTo(admitted);
    }

    /** Anybody may send it, and a stack that overflows is no answer. */
    @Test
    void aPathMayHaveAsManySegmentsAsARequestLineHasRoomFor() {
        assertThat(paths.admit(HttpMethod.GET, "/api/insight/v1/public" + "/a".repeat(8_000)))
                .isTrue();
        assertThat(paths.admit(HttpMethod.GET, "/api/insight/v1/public" + "/a".repeat(8_000) + "/"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "api", "/", "/**", "/api/**/x", "/api/(a)", "/api/a*"})
    void aPatternThatOpensTooMuchOrNothingKeepsTheGatewayFromStarting(String pattern) {
        assertThatThrownBy(() -> new PublicPaths(List.of(pattern), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PublicPaths(List.of(), List.of(pattern)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

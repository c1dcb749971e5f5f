package vn.danchu.gateway.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.impl.HttpUtils;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.Locale;
import vn.danchu.fuzz.Effort;
import vn.danchu.fuzz.Swollen;

/** Targets of request lines. */
class RequestTargetFuzzTest {

    /** As many characters as the server takes of a request line. */
    private static final int LONG = 16_384;

    private static final PublicPaths PUBLIC = new PublicPaths(
            List.of("/api/consultation/v1/consultations/*/comments", "/api/insight/v1/public/**"), List.of());

    @FuzzTest(maxDuration = "")
    void whoeverReadsATargetReadsTheSame(FuzzedDataProvider input) {
        String target = input.consumeRemainingAsString();
        if (!RequestTarget.unambiguous(target)) {
            return;
        }
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);

        URI uri = URI.create(path);

        assertThat(uri.getRawPath()).isEqualTo(path);
        assertThat(uri.getRawAuthority()).isNull();
        assertThat(uri.normalize().getRawPath()).isEqualTo(path);
        assertThat(HttpUtils.normalizePath(path)).isEqualTo(path);
        assertThat(uri.getPath()).isEqualTo(URLDecoder.decode(path.replace("+", "%2B"), UTF_8));
        assertThat(uri.getPath().split("/", -1)).hasSameSizeAs(path.split("/", -1));
        assertThat(RequestTarget.service(uri.getPath()))
                .isEqualTo(RequestTarget.service(path).map(RequestTargetFuzzTest::decoded));
    }

    @FuzzTest(maxDuration = "")
    void aLongTargetIsJudgedInTime(byte[] input) {
        String target = Swollen.text(input, LONG);

        if (Effort.SMALL.suffices(() -> RequestTarget.unambiguous(target))) {
            boolean open = Effort.SMALL.suffices(() -> PUBLIC.admit(HttpMethod.GET, target));
            assertThat(open && !target.toLowerCase(Locale.ROOT).startsWith("/api/"))
                    .isFalse();
        }
    }

    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), UTF_8);
    }
}

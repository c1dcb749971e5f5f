package vn.danchu.supervision.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.platform.problem.Dialect;
import vn.danchu.platform.problem.Problem;

class Open311DialectTest {

    @ParameterizedTest(name = "{0} is told as {1} with code {2}")
    @CsvSource({
        "400, 400, 400",
        "401, 403, 403",
        "403, 403, 403",
        "404, 404, 404",
        "409, 400, 400",
        "413, 400, 413",
        "415, 400, 415",
        "422, 400, 400",
        "429, 429, 429",
        "500, 500, 500",
        "503, 503, 503",
        "504, 504, 504"
    })
    void whatMaySucceedLaterIsNotToldAsAFaultOfTheRequest(int ours, int status, int code) {
        Problem problem = new Problem(URI.create("/problems/x"), "Title", ours, "Detail", null, null, List.of(), null);

        Dialect.Told told = new Open311Dialect().told(problem, "/open311/v2/requests.json");

        assertThat(told.status()).isEqualTo(status);
        assertThat(told.body()).contains("\"code\":" + code);
    }
}

package vn.danchu.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The kubelet waits longer than a deployable takes to leave; else it would kill what is in hand. */
class GracefulShutdownTest {

    private static final int TO_SPARE = 10;

    @Test
    void a_service_is_given_the_time_it_takes_to_leave() {
        JsonNode pod = Overlay.CITY.object("Deployment", "consultation").at("/spec/template/spec");

        int leaving = pause(pod) + Settings.platformSeconds("quarkus.shutdown.timeout");

        assertThat(pod.path("terminationGracePeriodSeconds").asInt()).isGreaterThanOrEqualTo(leaving + TO_SPARE);
    }

    @Test
    void the_gateway_is_given_the_time_it_takes_to_leave() throws IOException {
        JsonNode pod = Overlay.CITY.object("Deployment", "gateway").at("/spec/template/spec");
        String drain = Files.readString(
                Project.ROOT.resolve("gateway/src/main/java/vn/danchu/gateway/drain/DrainConfiguration.java"));
        var timeout = Pattern.compile("@WithDefault\\(\"(\\d+)s\"\\)\\s+Duration timeout")
                .matcher(drain);
        assertThat(timeout.find()).isTrue();

        int leaving = pause(pod) + Integer.parseInt(timeout.group(1));

        assertThat(pod.path("terminationGracePeriodSeconds").asInt()).isGreaterThanOrEqualTo(leaving + TO_SPARE);
    }

    private static int pause(JsonNode pod) {
        int seconds = pod.at("/containers/0/lifecycle/preStop/sleep/seconds").asInt();
        assertThat(seconds)
                .as("everybody hears meanwhile that nobody new is to be sent")
                .isPositive();
        return seconds;
    }
}

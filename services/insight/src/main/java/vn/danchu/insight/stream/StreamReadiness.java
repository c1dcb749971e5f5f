package vn.danchu.insight.stream;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the topic has been read to its end: a snapshot before that would tell the city that nothing happened. */
@Readiness
@ApplicationScoped
class StreamReadiness implements HealthCheck {

    private final Live live;

    StreamReadiness(Live live) {
        this.live = live;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("stream").status(live.ready()).build();
    }
}

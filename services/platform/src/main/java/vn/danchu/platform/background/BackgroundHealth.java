package vn.danchu.platform.background;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether every task moves, with the seconds since its last success. It is told to who asks and takes no replica away:
 * see ADR 0172.
 */
@Wellness
@ApplicationScoped
class BackgroundHealth implements HealthCheck {

    private final Background background;
    private final BackgroundSettings settings;

    BackgroundHealth(Background background, BackgroundSettings settings) {
        this.background = background;
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("background");
        boolean allMove = true;
        for (Task task : background.tasks()) {
            answer.withData(task.name(), Math.round(task.age()));
            allMove &= !task.standsStill(settings.patience());
        }
        return answer.status(allMove).build();
    }
}

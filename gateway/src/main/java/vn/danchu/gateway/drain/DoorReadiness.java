package vn.danchu.gateway.drain;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready as long as the gateway is not leaving. It says nothing of the services: when one is down the gateway must keep
 * serving the others, and taking every replica out of rotation would serve nobody.
 */
@Readiness
@Singleton
final class DoorReadiness implements HealthCheck {

    private final Drain drain;

    DoorReadiness(Drain drain) {
        this.drain = drain;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("door").status(!drain.leaving()).build();
    }
}

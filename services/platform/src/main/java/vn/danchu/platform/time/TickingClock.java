package vn.danchu.platform.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The system's clock in microseconds. */
@ApplicationScoped
@DefaultBean
class TickingClock implements PlatformClock {

    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));

    @Override
    public Instant now() {
        return clock.instant();
    }
}

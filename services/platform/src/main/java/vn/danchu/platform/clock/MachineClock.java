package vn.danchu.platform.clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * The clock of the machine, for what the offset of development must not move: tokens, and how long a key for repeating a
 * request is kept. All else goes by {@link vn.danchu.platform.time.PlatformClock}.
 */
final class MachineClock {

    private MachineClock() {}

    @Produces
    @Singleton
    static Clock machine() {
        return Clock.systemUTC();
    }
}

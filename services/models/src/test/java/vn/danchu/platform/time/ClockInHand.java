package vn.danchu.platform.time;

import java.time.Duration;
import java.time.Instant;

/** A clock that stands until somebody moves it. */
public final class ClockInHand implements PlatformClock {

    private volatile Instant now;

    public ClockInHand(Instant now) {
        this.now = now;
    }

    @Override
    public Instant now() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }
}

package vn.danchu.platform.event;

import java.util.Map;
import vn.danchu.platform.database.ModelDatabase;
import vn.danchu.platform.identifier.Identifiers;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.trace.Untraced;

/** The outbox of a service, put together by hand. */
public final class ModelOutbox {

    private ModelOutbox() {}

    public static Outbox of(PlatformClock clock) {
        return of(clock, Map.of());
    }

    /** With settings of its own. */
    static Outbox of(PlatformClock clock, Map<String, String> settings) {
        return new Outbox(
                ModelDatabase.requests(),
                ModelDatabase.writes(),
                ModelDatabase.synchronizations(),
                new Identifiers(),
                clock,
                ModelSettings.of(EventConfiguration.class, settings),
                new RelaySignal(),
                Untraced.traces());
    }
}

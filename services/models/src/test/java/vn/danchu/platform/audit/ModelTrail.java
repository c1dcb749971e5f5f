package vn.danchu.platform.audit;

import vn.danchu.platform.database.ModelDatabase;
import vn.danchu.platform.time.PlatformClock;

/** The audit trail of a service, put together by hand. */
public final class ModelTrail {

    private ModelTrail() {}

    public static AuditTrail of(PlatformClock clock) {
        return new AuditTrail(ModelDatabase.writes(), clock);
    }
}

package vn.danchu.insight.measure;

import vn.danchu.contracts.duty.DutyFacts;
import vn.danchu.platform.rule.DomainRule;

/** How a duty stands, for one who counts: what was done late is not the same as what was done. */
@DomainRule
public enum DutyStanding {
    OPEN,
    PAUSED,
    MET,
    MET_LATE,
    BREACHED,
    CANCELLED;

    /** The standing of a duty. */
    public static DutyStanding of(DutyFacts duty) {
        return switch (duty.state()) {
            case OPEN -> OPEN;
            case PAUSED -> PAUSED;
            case MET -> duty.breachedAt() == null ? MET : MET_LATE;
            case BREACHED -> BREACHED;
            case CANCELLED -> CANCELLED;
        };
    }
}

package vn.danchu.consultation.consultation;

import vn.danchu.contracts.consultation.Stance;
import vn.danchu.platform.rule.DomainRule;

/** What the asking body will do with the draft, having heard the people (hướng quyết định). */
@DomainRule
public enum Conclusion {
    /** It goes forward as it was published. */
    KEEP(Stance.AGREE),
    /** It goes forward, changed. */
    REVISE(Stance.OTHER),
    /** It is dropped. */
    DROP(Stance.DISAGREE);

    private final Stance follows;

    Conclusion(Stance follows) {
        this.follows = follows;
    }

    /** Whether this is what a majority of the given stance asked for. */
    boolean follows(Stance majority) {
        return follows == majority;
    }
}

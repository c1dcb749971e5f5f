package vn.danchu.supervision.feedback;

import org.jspecify.annotations.Nullable;
import vn.danchu.platform.rule.DomainRule;

/**
 * Whom feedback is assigned to.
 *
 * @param handler opaque subject of the official who answers for it
 * @param concerned opaque subject of the official it is about; absent where it is about none
 * @param by who assigns it
 */
@DomainRule
record Assignment(String handler, @Nullable String concerned, String by) {

    Acting acting() {
        return new Acting(by, concerned);
    }
}

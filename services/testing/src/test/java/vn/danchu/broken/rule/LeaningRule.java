package vn.danchu.broken.rule;

import vn.danchu.platform.rule.DomainRule;

/** A rule that leans on a type that is no rule. */
@DomainRule
class LeaningRule {

    boolean decide(Mechanism mechanism) {
        return mechanism.decide();
    }
}

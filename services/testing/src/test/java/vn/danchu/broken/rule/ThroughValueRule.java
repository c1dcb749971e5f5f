package vn.danchu.broken.rule;

import vn.danchu.platform.rule.DomainRule;

/** A rule that meets a framework through a value of another file. */
@DomainRule
class ThroughValueRule {

    boolean decide(Filter filter) {
        return filter.text().isEmpty();
    }
}

package vn.danchu.broken.rule;

import java.time.LocalDate;
import java.time.ZoneOffset;
import vn.danchu.platform.rule.DomainRule;

/** A rule that looks at the clock. */
@DomainRule
class ImpatientRule {

    boolean decide(LocalDate until) {
        return LocalDate.now(ZoneOffset.UTC).isAfter(until);
    }
}

package vn.danchu.broken.rule;

import java.util.Random;
import vn.danchu.platform.rule.DomainRule;

/** A rule that throws dice. */
@DomainRule
class ChanceRule {

    boolean decide(Random dice) {
        return dice.nextBoolean();
    }
}

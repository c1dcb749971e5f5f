package vn.danchu.consultation.consultation;

import vn.danchu.platform.rule.DomainRule;

/** Facts of a step that somebody other than before has to take. */
@DomainRule
interface Separated {

    Separation separation();
}

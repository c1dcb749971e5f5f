package vn.danchu.consultation.consultation;

import vn.danchu.platform.rule.DomainRule;

/**
 * What the naming of a compiler is judged by.
 *
 * @param separation of who will approve from who shall compile
 */
@DomainRule
record CompilerFacts(Separation separation) implements Separated {}

package vn.danchu.consultation.consultation;

import vn.danchu.platform.rule.DomainRule;

/**
 * What the naming of a compiler is judged by.
 *
 * @param compiler who shall compile
 * @param chair who names the compiler and will approve the compilation
 */
@DomainRule
record CompilerFacts(String compiler, String chair) {}

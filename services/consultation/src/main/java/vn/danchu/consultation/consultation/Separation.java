package vn.danchu.consultation.consultation;

import java.util.Optional;
import java.util.Set;
import vn.danchu.platform.rule.DomainRule;

/**
 * Who approves or decides, beside those who did the work before (tách bạch trách nhiệm).
 *
 * @param approver who approves or decides
 * @param drafters who imported the text or prepared the consultation
 * @param compilers who is named to compile, and who answered comments
 * @param drafterApart {@code SOD.DRAFTER}; empty where it is switched off
 * @param compilerApart {@code SOD.COMPILER}; empty where it is switched off
 */
@DomainRule
record Separation(
        String approver,
        Set<String> drafters,
        Set<String> compilers,
        Optional<LocalRule> drafterApart,
        Optional<LocalRule> compilerApart) {

    Separation {
        drafters = Set.copyOf(drafters);
        compilers = Set.copyOf(compilers);
    }
}

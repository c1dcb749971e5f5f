package vn.danchu.supervision.feedback;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.rule.DomainRule;
import vn.danchu.platform.rule.Rule;

/**
 * Who approves an answer.
 *
 * @param approver opaque subject
 * @param respondent who wrote it
 * @param concerned whom the feedback is about; absent where it is about nobody
 * @param apart {@code SOD.RESPONDENT}; empty where it is switched off
 */
@DomainRule
record Approval(
        String approver, String respondent, @Nullable String concerned, Optional<Rule> apart) {

    Acting acting() {
        return new Acting(approver, concerned);
    }
}

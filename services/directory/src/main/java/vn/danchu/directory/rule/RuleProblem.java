package vn.danchu.directory.rule;

import java.util.Locale;
import vn.danchu.platform.problem.ProblemType;
import vn.danchu.platform.rule.DomainRule;

/** Why the city's decision about a rule is not taken. */
@DomainRule
enum RuleProblem implements ProblemType {
    RULE_NOT_FOUND(404),
    LOCAL_RULE_NOT_FOUND(404),
    /** The first decision about this rule is there: the next belongs to it. */
    LOCAL_RULE_EXISTS(409),
    /** The catalogue has no row of this code for this regime on that day. */
    RULE_UNKNOWN(422),
    /** The law cannot be switched off. Cites it. */
    RULE_IS_LAW(422),
    /** Not stricter than the law. Cites it. */
    RULE_BELOW_THE_LAW(422),
    /** The term says too much or too little for its direction. */
    TERM_INCOMPLETE(422),
    /** Another direction than the rule's. Arguments: the rule's. */
    TERM_OF_ANOTHER_KIND(422),
    /** Arguments: today. */
    DECISION_IN_THE_PAST(422),
    /** Arguments: the day on which the last decision begins. */
    DECISION_BEFORE_THE_LAST(422);

    private final int status;

    RuleProblem(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}

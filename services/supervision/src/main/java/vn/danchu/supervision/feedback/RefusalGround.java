package vn.danchu.supervision.feedback;

import vn.danchu.platform.rule.DomainRule;

/** Why feedback is not taken up (lý do không thụ lý). A closed list, LOCAL, so that a refusal can be counted and disputed. */
@DomainRule
public enum RefusalGround {
    /** The same matter of the same author was answered before, and nothing new is said. */
    ANSWERED_BEFORE,
    /** A court or another competent body has it. */
    BEFORE_ANOTHER_BODY,
    /** It says nothing that could be looked into, and its author has not added to it. */
    WITHOUT_CONTENT,
    /** It insults or threatens and brings nothing else. */
    ABUSIVE
}

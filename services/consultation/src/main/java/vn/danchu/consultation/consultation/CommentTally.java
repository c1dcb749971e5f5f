package vn.danchu.consultation.consultation;

import java.util.Map;
import vn.danchu.contracts.consultation.Stance;
import vn.danchu.platform.rule.DomainRule;

/**
 * The counted comments of a consultation in numbers; late and withdrawn ones are not among them.
 *
 * @param byStance counted comments; a stance nobody takes may be absent
 * @param unanswered counted comments without a response
 * @param rejectedWithoutReason answered as not or partly accepted or as inaccurate, without a reason
 */
@DomainRule
public record CommentTally(Map<Stance, Long> byStance, long unanswered, long rejectedWithoutReason) {

    public CommentTally {
        byStance = Map.copyOf(byStance);
    }

    /** All counted comments. */
    public long counted() {
        return byStance.values().stream().mapToLong(Long::longValue).sum();
    }
}

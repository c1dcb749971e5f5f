package vn.danchu.consultation.consultation;

import java.util.Map;
import java.util.Optional;
import vn.danchu.contracts.consultation.Stance;
import vn.danchu.platform.rule.DomainRule;

/** What the majority of the counted comments says (ý kiến của đa số), Law 10/2022 art. 28(4). */
@DomainRule
final class Majority {

    private Majority() {}

    /**
     * The stance more than half of the counted comments take.
     *
     * @param byStance counted comments; stances without one may be absent
     * @return empty where no stance has more than half: then no majority can be departed from
     */
    static Optional<Stance> of(Map<Stance, Long> byStance) {
        long all = byStance.values().stream().mapToLong(Long::longValue).sum();
        return byStance.entrySet().stream()
                .filter(stance -> 2 * stance.getValue() > all)
                .map(Map.Entry::getKey)
                .findAny();
    }
}

package vn.danchu.contracts.rule;

import java.util.UUID;
import vn.danchu.contracts.Event;
import vn.danchu.contracts.EventType;

/**
 * A city has decided how it follows a rule from a day on. A decision holds until the next one about the same code and regime
 * begins; it is never changed, so that the whole topic, read from its start, is the history of all of them.
 *
 * @param decision as it was taken
 */
@EventType(value = "vn.danchu.directory.local-rule-decided.v1", topic = "directory.rule.v1")
public record LocalRuleDecided(LocalRuleFacts decision) implements Event {

    @Override
    public UUID subject() {
        return decision.id();
    }
}

package vn.danchu.platform.law;

import java.util.Optional;
import vn.danchu.platform.rule.DomainRule;

/**
 * A law, code, decree, joint resolution or decision (văn bản).
 *
 * @param canonical its name in our citations
 * @param vietnamese its name in a Vietnamese one
 */
@DomainRule
record Instrument(String canonical, String vietnamese) {

    /** What the city decides is cited by its number, which is no news to the platform and so in no list. */
    private static final String DECISION = "Decision ";

    /** The instrument of that name; empty where nobody has written down what it is called in Vietnamese. */
    static Optional<Instrument> named(String canonical) {
        return canonical.startsWith(DECISION)
                ? Optional.of(new Instrument(canonical, "Quyết định số " + canonical.substring(DECISION.length())))
                : Optional.ofNullable(Instruments.BY_NAME.get(canonical));
    }
}

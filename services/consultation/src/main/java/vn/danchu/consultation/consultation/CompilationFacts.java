package vn.danchu.consultation.consultation;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.consultation.Stance;
import vn.danchu.platform.rule.DomainRule;

/**
 * What the approval of a compilation is judged by.
 *
 * @param separation of who approves from who drafted, compiled and answered
 * @param comments counted and answered
 * @param delegated whether a higher authority had the people asked
 * @param conclusion drawn from what was said
 * @param explanation of the conclusion
 * @param publication owed from today; empty where no rule asks for it
 */
@DomainRule
record CompilationFacts(
        Separation separation,
        CommentTally comments,
        boolean delegated,
        Conclusion conclusion,
        @Nullable String explanation,
        Optional<PublicationDuty> publication)
        implements Separated {

    /** Counted comments by stance. */
    Map<Stance, Long> byStance() {
        return comments.byStance();
    }
}

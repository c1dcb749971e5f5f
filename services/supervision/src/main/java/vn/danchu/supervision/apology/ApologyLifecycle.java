package vn.danchu.supervision.apology;

import java.util.List;
import vn.danchu.contracts.supervision.ApologyCause;
import vn.danchu.contracts.supervision.ApologyState;
import vn.danchu.platform.lifecycle.Guard;
import vn.danchu.platform.lifecycle.Step;
import vn.danchu.platform.rule.DomainRule;

/** The steps of {@link ApologyTransition} with their guards. */
@DomainRule
final class ApologyLifecycle {

    private static final List<Guard<? super LetterFacts>> BEFORE_A_LETTER =
            List.of(ApologyRules::whoWaitsIsGivenADate, ApologyRules::nobodyElseIs, ApologyRules::newDateLiesAhead);

    static final Step<ApologyState, MeetingFacts> MEET =
            new Step<>(ApologyTransition.MEET, List.of(ApologyRules::meetingHasBeen));

    private static final Step<ApologyState, LetterFacts> SEND = new Step<>(ApologyTransition.SEND, BEFORE_A_LETTER);

    private static final Step<ApologyState, LetterFacts> SEND_AND_CLOSE =
            new Step<>(ApologyTransition.SEND_AND_CLOSE, BEFORE_A_LETTER);

    private ApologyLifecycle() {}

    static Step<ApologyState, LetterFacts> send(ApologyCause cause) {
        return switch (cause) {
            case SUBJECTIVE -> SEND;
            case OBJECTIVE -> SEND_AND_CLOSE;
        };
    }
}

package vn.danchu.supervision.open311;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.danchu.contracts.supervision.FeedbackState;
import vn.danchu.platform.rule.DomainRule;

/** The two states that Open311 knows. */
@DomainRule
enum PublicStatus {
    /** It has been reported, and somebody owes an answer. */
    OPEN,
    /** Nothing more is owed here. */
    CLOSED;

    static PublicStatus of(FeedbackState state) {
        return switch (state) {
            case RECEIVED, IN_PROGRESS, AWAITING_INFORMATION, ANSWER_PROPOSED -> OPEN;
            case ANSWERED, TRANSFERRED, REFUSED, WITHDRAWN -> CLOSED;
        };
    }

    /** As it is written in Open311; empty for any other word. */
    static Optional<PublicStatus> read(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All that are told as it. */
    List<FeedbackState> states() {
        return Arrays.stream(FeedbackState.values())
                .filter(state -> of(state) == this)
                .toList();
    }
}

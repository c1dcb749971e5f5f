package vn.danchu.sound.letter;

import java.time.LocalDate;
import java.util.List;
import vn.danchu.platform.rule.DomainRule;

/** A rule as it should be: the day is passed in, the outcome is a value. */
@DomainRule
final class LetterRule {

    private LetterRule() {}

    static Outcome decide(Letter letter, LocalDate today) {
        return switch (letter.kind()) {
            case THANKS -> new Outcome.Accepted(letter);
            case COMPLAINT ->
                List.of(today, letter.on()).stream().distinct().count() == 1
                        ? new Outcome.Accepted(letter)
                        : new Outcome.Refused("too late for " + letter.unit().code());
        };
    }
}

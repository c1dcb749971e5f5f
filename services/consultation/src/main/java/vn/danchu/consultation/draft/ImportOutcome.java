package vn.danchu.consultation.draft;

import java.util.List;
import vn.danchu.platform.rule.DomainRule;

/** What became of a text that was to be read. */
@DomainRule
public sealed interface ImportOutcome {

    /**
     * It is a tree now.
     *
     * @param text the tree
     * @param warnings the first {@link ImportLimits#warnings()} of them, in the order of the source
     * @param warningsOmitted how many there are beyond those
     */
    record Imported(LegalText text, List<ImportWarning> warnings, int warningsOmitted) implements ImportOutcome {

        public Imported {
            warnings = List.copyOf(warnings);
        }
    }

    /** It can't be taken. */
    sealed interface Refused extends ImportOutcome {}

    /** There is no letter in it. */
    record Blank() implements Refused {}

    /**
     * It has more characters than a draft may have.
     *
     * @param limit in UTF-16 units of the text in NFC
     */
    record TooLong(int limit) implements Refused {}

    /** It has more lines than a draft may have. */
    record TooManyLines(int limit) implements Refused {}

    /** It has more elements than a draft may have. */
    record TooManyElements(int limit) implements Refused {}

    /**
     * It has a character that can't be stored or sent: NUL, or half of a surrogate pair.
     *
     * @param line where it stands, from 1
     */
    record IllegalCharacter(int line) implements Refused {}
}

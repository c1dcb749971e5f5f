package vn.danchu.directory;

import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.problem.RefusedException;
import vn.danchu.platform.text.VietnameseText;

/**
 * Words of a name that is looked for, as a parameter of an address. The framework calls the constructor.
 *
 * @param words in the form in which names are stored
 */
public record SearchedName(String words) {

    /** Longer than any name of a unit, an organisation or a person. */
    private static final int LONGEST = 200;

    /**
     * Reads the words.
     *
     * @throws RefusedException if there are none, or more than any name has
     */
    public SearchedName {
        words = VietnameseText.normalise(words);
        if (words.isEmpty()
                || VietnameseText.length(words) > LONGEST
                || VietnameseText.firstUnpairedSurrogate(words).isPresent()) {
            throw new RefusedException(
                    Refusal.of(PlatformProblem.INVALID_PARAMETER).at("name"));
        }
    }
}

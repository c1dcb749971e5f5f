package vn.danchu.directory;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.problem.RefusedException;
import vn.danchu.platform.text.VietnameseText;

/**
 * Words of a name that is looked for, with marks or without: {@code phuong ben thanh}.
 *
 * @param words in the form in which names are stored
 */
@Schema(type = SchemaType.STRING, minLength = 1, maxLength = SearchedName.LONGEST, examples = "phuong ben thanh")
public record SearchedName(String words) {

    /** Longer than any name of a unit, an organisation or a person. */
    static final int LONGEST = 200;

    /**
     * Reads a parameter of an address; called by the framework.
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

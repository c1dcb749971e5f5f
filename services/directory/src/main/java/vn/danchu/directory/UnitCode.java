package vn.danchu.directory;

import java.util.regex.Pattern;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.problem.RefusedException;

/**
 * The code of a unit as a parameter of an address. The framework calls the constructor.
 *
 * @param value 2 digits for a province, 5 for a commune
 */
public record UnitCode(String value) {

    private static final Pattern CODE = Pattern.compile("[0-9]{2}|[0-9]{5}");

    /**
     * Reads a code.
     *
     * @throws RefusedException if it is none
     */
    public UnitCode {
        if (!CODE.matcher(value).matches()) {
            throw new RefusedException(
                    Refusal.of(PlatformProblem.INVALID_PARAMETER).at("unit"));
        }
    }
}

package vn.danchu.directory;

import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.problem.RefusedException;

/**
 * The official code of a unit: 2 digits for a province, 5 for a commune.
 *
 * @param value as the list of units writes it
 */
@Schema(type = SchemaType.STRING, pattern = "^([0-9]{2}|[0-9]{5})$", examples = "26743")
public record UnitCode(String value) {

    private static final Pattern CODE = Pattern.compile("[0-9]{2}|[0-9]{5}");

    /**
     * Reads a parameter of an address; called by the framework.
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

package vn.danchu.supervision.feedback;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.web.Characters;

/**
 * Feedback is passed on to whoever is competent.
 *
 * @param unit code of the unit that receives it, where it is on the platform
 * @param body name of the body that receives it, where it is not
 * @param reason to the author
 */
public record TransferFeedback(
        @Nullable @Characters(max = 10) String unit,
        @Nullable @Characters(min = 1, max = 300) String body,
        @NotBlank @Characters(max = 2000) String reason) {}

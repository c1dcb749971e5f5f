package vn.danchu.supervision.feedback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import vn.danchu.platform.web.Characters;

/**
 * Feedback is not taken up.
 *
 * @param ground from the closed list
 * @param explanation to the author
 */
public record RefuseFeedback(
        @NotNull RefusalGround ground,
        @NotBlank @Characters(max = 2000) String explanation) {}

package vn.danchu.supervision.feedback;

import jakarta.validation.constraints.NotBlank;
import vn.danchu.platform.web.Characters;

/**
 * The author does not accept the answer.
 *
 * @param reason why
 */
public record ReopenFeedback(
        @NotBlank @Characters(max = 2000) String reason) {}

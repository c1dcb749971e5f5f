package vn.danchu.supervision.feedback;

import jakarta.validation.constraints.NotBlank;
import vn.danchu.platform.web.Characters;

/**
 * The author gives more.
 *
 * @param text what they add
 */
public record ReplyToQuestion(
        @NotBlank @Characters(max = 10000) String text) {}

package vn.danchu.supervision.feedback;

import jakarta.validation.constraints.NotBlank;
import vn.danchu.platform.web.Characters;

/**
 * An answer is written, for somebody else to approve.
 *
 * @param text of the answer, to the author
 */
public record ProposeAnswer(
        @NotBlank @Characters(max = 10000) String text) {}

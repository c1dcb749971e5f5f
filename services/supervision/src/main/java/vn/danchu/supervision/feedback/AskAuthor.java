package vn.danchu.supervision.feedback;

import jakarta.validation.constraints.NotBlank;
import vn.danchu.platform.web.Characters;

/**
 * The author is asked for more.
 *
 * @param question in words they understand
 */
public record AskAuthor(@NotBlank @Characters(max = 2000) String question) {}

package vn.danchu.supervision.feedback;

import jakarta.validation.constraints.NotBlank;
import vn.danchu.platform.web.Characters;

/**
 * A proposed answer is not approved.
 *
 * @param reason what is to be mended
 */
public record ReturnAnswer(@NotBlank @Characters(max = 1000) String reason) {}

package vn.danchu.supervision.feedback;

import jakarta.validation.constraints.NotBlank;
import vn.danchu.platform.web.Characters;

/**
 * What an author without an account answered to a question, typed by the handler.
 *
 * @param text as the author said or wrote it
 */
public record RecordReply(@NotBlank @Characters(max = 10000) String text) {}
